import { z } from 'zod';
import { markColors } from '../domain/annotation/annotation';
import { isLinkAddress } from '../domain/note/link-address';
import { attachmentKinds, type NoteBody } from '../domain/note/note';

z.config({ jitless: true });

/** Only addresses that are text to the reader: nothing here is ever opened. */
const linkUrl = z.string().refine(isLinkAddress, 'address of a link');
const words = z
  .string()
  .max(2_000_000)
  .refine((value) => value.isWellFormed(), 'lone surrogate');

const point = z.strictObject({ block: z.string().min(1).max(64), offset: z.int().min(0) });
const range = z.strictObject({ start: point, end: point });
const recordId = z.string().min(1).max(64);

const leaf = z.union([
  z.strictObject({ type: z.literal('text'), text: words, format: z.int().min(0).max(31) }),
  z.strictObject({ type: z.literal('linebreak') }),
]);
const inline = z.union([
  leaf,
  z.strictObject({ type: z.literal('link'), url: linkUrl, children: z.array(leaf).max(10_000) }),
  z.strictObject({ type: z.literal('clause'), documentId: recordId, range, label: words }),
  z.strictObject({ type: z.literal('reference'), noteId: recordId, title: words }),
  z.strictObject({ type: z.literal('footnote'), text: words }),
]);
const inlines = z.array(inline).max(100_000);

const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  get items() {
    return z
      .array(
        z.strictObject({
          children: inlines,
          lists: z.array(list).max(1000),
          checked: z.boolean().optional(),
        }),
      )
      .max(100_000);
  },
});

export const noteAttachmentSchema = z.strictObject({
  kind: z.literal(attachmentKinds),
  id: z.string().min(1).max(64),
});

/** Checks a note's body on its way in; the store accepts no other shape. */
export const noteBodySchema = z.strictObject({
  blocks: z
    .array(
      z.union([
        z.strictObject({ type: z.literal('paragraph'), children: inlines }),
        z.strictObject({ type: z.literal('heading'), level: z.literal([1, 2, 3]), children: inlines }),
        z.strictObject({ type: z.literal('block-quote'), children: inlines }),
        z.strictObject({ type: z.literal('code'), text: words }),
        z.strictObject({
          type: z.literal('table'),
          hasHead: z.boolean(),
          rows: z.array(z.array(inlines).max(200)).max(10_000),
        }),
        list,
        z.strictObject({
          type: z.literal('quote'),
          documentId: recordId,
          range,
          exact: words,
          contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
          color: z.literal(markColors).nullable(),
        }),
      ]),
    )
    .max(100_000),
}) as unknown as z.ZodType<NoteBody, NoteBody>;
