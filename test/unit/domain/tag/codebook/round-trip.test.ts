import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebookBytes } from '../../../../../electron/store/codebook/write-file';
import { readCodebookFile } from '../../../../../electron/store/codebook/read-file';
import type { CodebookFormat, CodebookTag } from '../../../../../shared/domain/tag/codebook/entry';
import { planMerge } from '../../../../../shared/domain/tag/codebook/merge-plan';
import type { Tag } from '../../../../../shared/domain/tag/tag';
import { tagTreeOf } from '../../../../../shared/domain/tag/tag-tree';
import { anyCodebook } from './fixture';

const write = (tags: readonly CodebookTag[], format: CodebookFormat, bom = false) =>
  new TextEncoder().encode(codebookBytes(tags, { format, language: 'zh-CN', bom }));
const read = (bytes: Uint8Array<ArrayBuffer>) => readCodebookFile({ kind: 'bytes', name: 'x', bytes });

/** The library that holds the tags. */
function libraryOf(tags: readonly CodebookTag[]) {
  const byPath = new Map(tags.map((tag) => [tag.path.join('\0'), tag]));
  const list = tags.map((tag, position): Tag => ({
    ...tag,
    name: tag.path.at(-1)!,
    parentId: byPath.get(tag.path.slice(0, -1).join('\0'))?.id ?? null,
    position,
  }));
  return {
    tree: tagTreeOf(list),
    guidOf: (tag: Tag) => tag.guid!,
    examplesOf: (id: string) => tags.find((tag) => tag.id === id)?.examples ?? [],
  };
}
const nothing = { tree: tagTreeOf([]), guidOf: (tag: Tag) => tag.id as string, examplesOf: () => [] };

describe.each([['qdc' as const], ['csv' as const]])('a codebook as %s', (format) => {
  test('comes back whole: tree, GUIDs, words, colours, archived', () => {
    fc.assert(
      fc.property(anyCodebook, fc.boolean(), (tags, bom) => {
        const { entries, format: found } = read(write(tags, format, bom));
        expect(found).toBe(format);
        expect(entries).toEqual(
          tags.map(
            ({ path, guid, definition, inclusion, exclusion, examples, color, archived, ...rest }) => ({
              path,
              guid,
              definition,
              inclusion,
              exclusion,
              examples,
              color,
              archived: archived ? true : undefined,
              ...(format === 'csv' ? { shortcut: rest.shortcut, terms: rest.terms } : {}),
            }),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('brought into the library it came from changes nothing', () => {
    fc.assert(
      fc.property(anyCodebook, (tags) => {
        const { steps, losses } = planMerge(read(write(tags, format)).entries, libraryOf(tags));
        expect(steps.map(({ change, by }) => [change, by])).toEqual(tags.map(() => ['same', 'guid']));
        expect(losses).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('brought into an empty library it makes every tag, parents first', () => {
    fc.assert(
      fc.property(anyCodebook, (tags) => {
        const { steps } = planMerge(read(write(tags, format)).entries, nothing);
        expect(steps.map(({ path, change }) => [path, change])).toEqual(
          tags.map(({ path }) => [path, 'new']),
        );
        steps.forEach(({ parent }, at) => expect(parent === null || parent < at).toBe(true));
      }),
      { numRuns: 40 },
    );
  });
});
