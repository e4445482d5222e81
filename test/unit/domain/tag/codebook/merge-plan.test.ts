import { describe, expect, test } from 'vitest';
import type { CodebookEntry } from '../../../../../shared/domain/tag/codebook/entry';
import { planMerge } from '../../../../../shared/domain/tag/codebook/merge-plan';
import type { Tag } from '../../../../../shared/domain/tag/tag';
import { tagTreeOf } from '../../../../../shared/domain/tag/tag-tree';
import { codebook, tagOf } from '../fixture';

const library = (tags: readonly Tag[] = codebook) => ({
  tree: tagTreeOf(tags),
  guidOf: (tag: Tag) => tag.guid ?? `g-${tag.id}`,
  examplesOf: () => [],
});
const entry = (path: string, more: Partial<CodebookEntry> = {}): CodebookEntry => ({
  path: path.split('/'),
  guid: null,
  ...more,
});
const plan = (entries: readonly CodebookEntry[], tags?: readonly Tag[]) => {
  const { steps, losses } = planMerge(entries, library(tags));
  return {
    rows: steps.map(({ path, change, by, fields }) => [
      path.join('/'),
      change,
      by,
      fields.map(({ field }) => field),
    ]),
    losses: losses.map(({ kind, names }) => [kind, ...names]),
  };
};

describe('what a file brings into a codebook', () => {
  test('a tag is known by its GUID wherever it stands, else by its path', () => {
    expect(plan([entry('监管/负面清单', { guid: 'g-负面清单' }), entry('对外开放/市场准入')]).rows).toEqual([
      ['监管', 'same', 'path', []],
      ['监管/负面清单', 'changed', 'guid', ['place']],
      ['对外开放', 'same', 'path', []],
      ['对外开放/市场准入', 'same', 'path', []],
    ]);
    expect(plan([entry('新名', { guid: 'g-监管' })]).rows).toEqual([['新名', 'changed', 'guid', ['name']]]);
    expect(plan([entry('对外开放/准营')]).rows.at(-1)).toEqual(['对外开放/准营', 'new', null, []]);
  });

  test('what the file leaves empty stays, what it says is taken over', () => {
    const tags = [{ ...tagOf('监管'), definition: '旧', exclusion: '不收' }];
    expect(plan([entry('监管', { definition: '', exclusion: '' })], tags).rows).toEqual([
      ['监管', 'same', 'path', []],
    ]);
    expect(plan([entry('监管', { definition: '新', color: 3, archived: true })], tags).rows).toEqual([
      ['监管', 'changed', 'path', ['definition', 'color', 'archived']],
    ]);
  });

  test('a name that a sibling has gets a number, one of the library keeps its own', () => {
    const { rows, losses } = plan([entry('监管', { guid: 'g-对外开放' })]);
    expect(rows).toEqual([['监管 (2)', 'changed', 'guid', ['name']]]);
    expect(losses).toEqual([['renamed', '监管 (2)']]);
    expect(plan([entry('新'), entry('新')]).rows.map(([path]) => path)).toEqual(['新', '新 (2)']);
  });

  test('a key that another tag has is not taken from it', () => {
    const tags = [{ ...tagOf('监管'), shortcut: 1 as const }, tagOf('行业', null, 1)];
    const { rows, losses } = plan(
      [entry('行业', { shortcut: 1 }), entry('甲', { shortcut: 2 }), entry('乙', { shortcut: 2 })],
      tags,
    );
    expect(rows[0]).toEqual(['行业', 'same', 'path', []]);
    expect(losses).toEqual([['key-taken', '行业', '乙']]);
  });
});
