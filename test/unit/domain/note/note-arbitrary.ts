import fc from 'fast-check';
import type {
  NoteBlock,
  NoteBody,
  NoteInline,
  NoteList,
  NotePiece,
} from '../../../../shared/domain/note/note';

const words = fc.oneof(
  fc.constantFrom('负面清单', '“推进实施”', 'a\nb', '\r\n', '  ', '𠀀', '', '**', '- x', '# y', 'é'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const address = fc.constantFrom(
  'https://example.org/a?b=1',
  'http://example.org',
  'mailto:a@example.org',
  'javascript:alert(1)',
  'data:text/html,x',
  '',
);
const text = fc.record({ type: fc.constant('text' as const), text: words, format: fc.nat(31) });
const leaf: fc.Arbitrary<NoteInline> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.constant({ type: 'linebreak' as const }) },
);
const place = fc.record({ block: fc.constantFrom('b1', 'b2', 'b3'), offset: fc.nat(50) });
const range = fc.record({ start: place, end: place });
const atom = fc.oneof(
  fc.record({ type: fc.constant('footnote'), text: words }),
  fc.record({ type: fc.constant('reference'), noteId: fc.constantFrom('n1', 'n2'), title: words }),
  fc.record({ type: fc.constant('clause'), documentId: fc.constant('d1'), range, label: words }),
) as unknown as fc.Arbitrary<NotePiece>;
const inline: fc.Arbitrary<NotePiece> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: atom },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('link' as const),
      url: address,
      children: fc.array(leaf, { maxLength: 3 }),
    }),
  },
);
const inlines = fc.array(inline, { maxLength: 5 });

/** Lists within lists, `depth` levels at most. */
const listOf = (depth: number): fc.Arbitrary<NoteList<NotePiece>> =>
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(
      fc.record(
        {
          children: inlines,
          lists: depth > 1 ? fc.array(listOf(depth - 1), { maxLength: 2 }) : fc.constant([]),
          checked: fc.boolean(),
        },
        { requiredKeys: ['children', 'lists'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  });

const quote = fc.record({
  type: fc.constant('quote' as const),
  documentId: fc.constant('d1'),
  range,
  exact: words,
  contentSha256: fc.constant('0'.repeat(64)),
  color: fc.constantFrom(null, 1, 4, 8),
}) as unknown as fc.Arbitrary<NoteBlock>;

const block: fc.Arbitrary<NoteBlock> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: inlines }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      children: inlines,
    }),
  },
  { weight: 2, arbitrary: listOf(3) },
  { weight: 2, arbitrary: quote },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('block-quote' as const), children: inlines }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('code' as const), text: words }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('table' as const),
      hasHead: fc.boolean(),
      rows: fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 3 }),
    }),
  },
);

/** Any note, also with links that are not allowed, line feeds in texts and neighbouring lists. */
export const anyNote: fc.Arbitrary<NoteBody> = fc.record({
  blocks: fc.array(block, { maxLength: 8 }),
});
