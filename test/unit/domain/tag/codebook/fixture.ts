import fc from 'fast-check';
import { markColors } from '../../../../../shared/domain/annotation/annotation';
import type { HashText, TagId } from '../../../../../shared/domain/ids';
import type { CodebookTag } from '../../../../../shared/domain/tag/codebook/entry';
import { guidFromText } from '../../../../../shared/domain/tag/codebook/guid';
import { tagShortcuts } from '../../../../../shared/domain/tag/tag';

/** A hash good enough to tell test texts apart. */
export const hash: HashText = (text) => {
  let value = 0x811c9dc5;
  let out = '';
  for (let round = 0; out.length < 64; round += 1) {
    for (const unit of `${round}${text}`) value = Math.imul(value ^ unit.codePointAt(0)!, 0x01000193) >>> 0;
    out += value.toString(16).padStart(8, '0');
  }
  return out.slice(0, 64);
};

const line = fc
  .array(
    fc.constantFrom('负', '面', '清单', ' ', '/', '\\', '<', '&', '"', "'", '=1', '-', '𠮷', 'a', ',', ';'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join('').replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');
const words = fc
  .array(
    fc.constantFrom(
      '定义',
      '\n',
      '【收入】',
      '\\【不收】',
      '【例句】',
      ']]>',
      '<b>',
      '&amp;',
      '"',
      "'",
      '=SUM(A1)',
      ' ',
      '，',
      '👩‍👧',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').trim());

/** A codebook as it may leave: any shape, siblings with different names, hostile words. */
export const anyCodebook: fc.Arbitrary<readonly CodebookTag[]> = fc
  .array(
    fc.record({
      parent: fc.nat(),
      name: line,
      definition: words,
      inclusion: words,
      exclusion: words,
      examples: fc.uniqueArray(
        words.filter((text) => text !== ''),
        { maxLength: 3 },
      ),
      color: fc.constantFrom(...markColors),
      archived: fc.boolean(),
      terms: fc.uniqueArray(fc.constantFrom('清单', '准入', '许可'), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((seeds) => {
    const tags: CodebookTag[] = [];
    seeds.forEach(({ parent, name, ...rest }, at) => {
      const above = parent % (at + 1) === at ? null : tags[parent % (at + 1)]!;
      const path = [...(above?.path ?? []), `${name}${at}`];
      const id = `t${at}` as TagId;
      const shortcut = tagShortcuts[at] ?? null;
      tags.push({ ...rest, id, guid: guidFromText(id, hash), path, shortcut, count: at });
    });
    return inTreeOrder(tags);
  });

/** Parents first, each followed by all of its own. */
function inTreeOrder(tags: readonly CodebookTag[]): readonly CodebookTag[] {
  const under = (path: readonly string[]): readonly CodebookTag[] =>
    tags
      .filter((tag) => tag.path.length === path.length + 1 && path.every((name, at) => tag.path[at] === name))
      .flatMap((tag) => [tag, ...under(tag.path)]);
  return under([]);
}
