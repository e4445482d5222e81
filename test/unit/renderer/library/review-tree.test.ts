import { describe, expect, it } from 'vitest';
import type { ReviewHeading } from '../../../../shared/domain/document/review';
import { placeOf } from '../../../../shared/domain/document/review';
import { levelWord } from '../../../../renderer/features/library/review/level-word';
import {
  likelySplit,
  movedSplit,
  splitPlaces,
} from '../../../../renderer/features/library/review/split-place';
import { frontKey, keysAbove, treeRows } from '../../../../renderer/features/library/review/tree-rows';

const heading = (index: number, level: number): ReviewHeading => ({
  index,
  level,
  label: '',
  text: '',
  isChanged: false,
  start: { block: placeOf(index), offset: 0 },
});
// 0 title, 1 chapter, 2 text, 3 section, 4 text, 5 chapter, 6 text
const headings = [heading(1, 1), heading(3, 2), heading(5, 1)];
const rows = (...open: string[]) =>
  treeRows(headings, 7, new Set(open)).map((row) =>
    row.kind === 'heading' ? `h${row.heading.index}` : row.kind === 'front' ? 'front' : `b${row.index}`,
  );

describe('the tree of a file under review', () => {
  it('shows the outermost headings, and what lies in those that are open', () => {
    expect(rows()).toEqual(['front', 'h1', 'h5']);
    expect(rows('1:0')).toEqual(['front', 'h1', 'b2', 'h3', 'h5']);
    expect(rows('1:0', '3:0', frontKey)).toEqual(['front', 'b0', 'h1', 'b2', 'h3', 'b4', 'h5']);
    // What lies deeper stays hidden where only the inner one is open.
    expect(rows('3:0')).toEqual(['front', 'h1', 'h5']);
  });

  it('knows what to open so that a block comes into view', () => {
    expect(keysAbove(headings, 4)).toEqual(['3:0', '1:0']);
    expect(keysAbove(headings, 3)).toEqual(['1:0']);
    expect(keysAbove(headings, 6)).toEqual(['5:0']);
    expect(keysAbove(headings, 0)).toEqual([frontKey]);
  });
});

describe('the word for a level', () => {
  it.each([
    ['heading', 1, '第一编', 'part'],
    ['heading', 3, '第一节', 'section'],
    ['heading', 1, '一、', 'chapter'],
    ['heading', 2, '（一）', 'section'],
    ['heading', 3, '1.', 'subsection'],
    ['heading', 4, '', 'deeper'],
    ['heading', 2, '专栏1', 'column'],
    ['paragraph', 2, '第十条', 'article'],
    ['paragraph', 3, '（一）', 'item'],
    ['paragraph', 0, '', 'paragraph'],
    ['matter', 0, '', 'matter'],
  ] as const)('%s %i %s is %s', (kind, level, label, key) => {
    expect(levelWord({ kind, level, label }).key).toBe(key);
  });
});

describe('where a block is parted', () => {
  const text = '（一）发展现状。“十三五”时期，成效显著。结构优化。';
  it('is behind a title that runs in, else behind the first sentence, never at the end', () => {
    expect(text.slice(0, likelySplit(text, '（一）')!)).toBe('（一）发展现状。');
    expect(likelySplit('甲。乙。', '')).toBe(2);
    expect(likelySplit('只有一句。', '')).toBeNull();
    expect(splitPlaces(text)).toHaveLength(2);
  });

  it('moves from sentence to sentence', () => {
    const [first, second] = splitPlaces(text) as [number, number];
    expect(movedSplit(text, first, 1)).toBe(second);
    expect(movedSplit(text, second, 1)).toBe(second);
    expect(movedSplit(text, second, -1)).toBe(first);
  });
});
