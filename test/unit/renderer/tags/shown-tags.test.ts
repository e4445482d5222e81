import { describe, expect, test } from 'vitest';
import { archivedIn, tagTreeOf } from '../../../../shared/domain/tag/tag-tree';
import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { archiveId, shownTags } from '../../../../renderer/features/tags/codebook/shown-tags';
import { codebook } from '../../domain/tag/fixture';

const archive = (...names: string[]): readonly Tag[] =>
  codebook.map((tag) => (names.includes(tag.name) ? { ...tag, archived: true } : tag));
function rows(tags: readonly Tag[], isOpen: boolean, filter = '') {
  const tree = tagTreeOf(tags);
  const shown = shownTags(tree, filter, new Set(), { archived: archivedIn(tree), isOpen });
  return { list: [...shown.visible], last: shown.lastOf(null) };
}

describe('archived tags in the codebook', () => {
  test('stand under one row at the end, with those under them, wherever they hung', () => {
    expect(rows(archive('负面清单'), false)).toEqual({
      list: ['对外开放', '市场准入', '监管', '监管改革', archiveId],
      last: '监管改革',
    });
    expect(rows(archive('负面清单'), true).list.slice(-3)).toEqual([archiveId, '负面清单', '外资准入']);
  });

  test('one under another that is archived is not listed twice', () => {
    expect(rows(archive('负面清单', '外资准入'), true).list.slice(-3)).toEqual([
      archiveId,
      '负面清单',
      '外资准入',
    ]);
  });

  test('a filter finds them, opened', () => {
    expect(rows(archive('负面清单'), false, '外资').list).toEqual([
      archiveId,
      '负面清单',
      '外资准入',
    ] as TagId[]);
    expect(rows(archive('负面清单'), false, '监管').list).toEqual(['监管', '监管改革']);
  });

  test('without any there is no such row', () => {
    expect(rows(codebook, true).list).not.toContain(archiveId);
  });
});
