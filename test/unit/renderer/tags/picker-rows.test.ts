import { describe, expect, test } from 'vitest';
import {
  firstActive,
  parentChoices,
  pickerRows,
  type PickerRow,
} from '../../../../renderer/features/tags/picker/picker-rows';
import { tagTreeOf } from '../../../../shared/domain/tag/tag-tree';
import { codebook, idOf } from '../../domain/tag/fixture';

const tree = tagTreeOf(codebook);
const nothing = { tree, filter: '', recent: [], chosen: [], parentId: undefined };
const said = (rows: readonly PickerRow[]) =>
  rows.map((row) =>
    row.kind === 'tag' ? `${row.group} ${row.tag.name}` : `create ${row.name} ${row.parentId}`,
  );

describe('rows of the tag picker', () => {
  test('without a filter recent tags come first, each tag once', () => {
    const rows = pickerRows({ ...nothing, recent: [idOf('监管'), idOf('早已删除')] });
    expect(said(rows)[0]).toBe('recent 监管');
    expect(rows).toHaveLength(codebook.length);
  });

  test('tags on the mark are not offered as recent', () => {
    expect(said(pickerRows({ ...nothing, recent: [idOf('监管')], chosen: [idOf('监管')] }))[0]).toBe(
      'all 对外开放',
    );
  });

  test('a filter lists matches, recent ones, and last the word as a new tag beside the best match', () => {
    expect(said(pickerRows({ ...nothing, filter: '准入', recent: [idOf('监管')] }))).toEqual([
      'matches 外资准入',
      'matches 市场准入',
      'recent 监管',
      'create 准入 负面清单',
    ]);
  });

  test('an unknown word goes beside the tag used last, and is what Enter means', () => {
    const rows = pickerRows({ ...nothing, filter: '新词', recent: [idOf('监管改革')] });
    expect(said(rows)).toEqual(['recent 监管改革', 'create 新词 监管']);
    expect(firstActive(rows, '新词')).toBe(1);
  });

  test('a name that its parent already holds is not offered again', () => {
    expect(said(pickerRows({ ...nothing, filter: '监管', parentId: null }))).toEqual([
      'matches 监管',
      'matches 监管改革',
    ]);
    expect(said(pickerRows({ ...nothing, filter: '监管', parentId: idOf('监管') })).at(-1)).toBe(
      'create 监管 监管',
    );
  });

  test('a path names the parent', () => {
    expect(said(pickerRows({ ...nothing, filter: '对外开放/电信' }))).toEqual(['create 电信 对外开放']);
    expect(said(pickerRows({ ...nothing, filter: '不在/电信' }))).toEqual(['create 不在/电信 null']);
  });

  test('Enter means nothing in a list that nobody has filtered', () => {
    expect(firstActive(pickerRows(nothing), '')).toBe(-1);
  });

  test('Tab goes through the top level and every branch', () => {
    expect(parentChoices(tree, idOf('负面清单'))).toEqual(['负面清单', null, '对外开放', '监管']);
  });
});
