import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../../shared/domain/annotation/annotation';
import type { AnnotationId, BlockId } from '../../../../shared/domain/ids';
import { chapterAt, chaptersOf, usageOf } from '../../../../shared/domain/tag/tag-usage';
import { tagTreeOf } from '../../../../shared/domain/tag/tag-tree';
import { paragraphs, readingOfDrafts } from '../document/fixture';
import { codebook, idOf } from './fixture';

const reading = readingOfDrafts(
  paragraphs(
    '前面的话，在第一章之前，说明来由。',
    '一、发展背景',
    '背景的一段话，说明现状。',
    '二、总体要求',
    '要求的一段话，说明方向。',
  ),
);
const tree = tagTreeOf(codebook);
const markOn = (block: string, ...tags: string[]): Annotation => ({
  id: `${block} ${tags.join(' ')}` as AnnotationId,
  documentId: 'd' as Annotation['documentId'],
  range: { start: { block: block as BlockId, offset: 0 }, end: { block: block as BlockId, offset: 2 } },
  quote: { exact: '', prefix: '', suffix: '' },
  color: 1,
  style: 'highlight',
  attributes: {},
  tagIds: tags.map(idOf),
  comments: [],
  author: { name: '', initials: '' },
  createdAt: 0,
  updatedAt: 0,
});

describe('use of tags by chapter', () => {
  const chapters = chaptersOf(reading);

  test('chapters carry the number that the text prints', () => {
    expect(chapters.map(({ short, title }) => [short, title])).toEqual([
      ['一', '一、发展背景'],
      ['二', '二、总体要求'],
    ]);
  });

  test('a title set as the only first heading is no chapter', () => {
    const titled = readingOfDrafts([
      { kind: 'heading', text: '某规划', hint: 1 },
      { kind: 'heading', text: '背景', hint: 2 },
      { kind: 'heading', text: '要求', hint: 2 },
    ]);
    expect(chaptersOf(titled).map(({ short, title }) => [short, title])).toEqual([
      ['1', '背景'],
      ['2', '要求'],
    ]);
  });

  test('a text without headings has no chapters', () => {
    expect(chaptersOf(readingOfDrafts(paragraphs('只有一段。')))).toEqual([]);
  });

  test('what stands before the first chapter has a place of its own', () => {
    expect(reading.blocks.map((_, index) => chapterAt(chapters, index))).toEqual([0, 1, 1, 2, 2]);
  });

  test('a branch counts each mark once, however many of its tags the mark carries', () => {
    const marks = [
      markOn('b0', '负面清单'),
      markOn('b2', '外资准入', '市场准入'),
      markOn('b4', '市场准入'),
      markOn('b4', '早已删除'),
    ];
    const usage = usageOf(tree, marks, reading, chapters);
    expect(usage.get(idOf('对外开放'))).toEqual({ own: 0, total: 3, byChapter: [1, 1, 1] });
    expect(usage.get(idOf('负面清单'))).toEqual({ own: 1, total: 2, byChapter: [1, 1, 0] });
    expect(usage.get(idOf('市场准入'))).toEqual({ own: 2, total: 2, byChapter: [0, 1, 1] });
    expect(usage.get(idOf('监管'))).toEqual({ own: 0, total: 0, byChapter: [0, 0, 0] });
  });
});
