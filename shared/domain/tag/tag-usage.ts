import type { Annotation } from '../annotation/annotation';
import { toReading, type Reading, type ReadingBlock } from '../document/reading';
import type { BlockId, TagId } from '../ids';
import type { TagTree } from './tag-tree';
import { tagPathOf } from './tag-tree';

/** A chapter as a column or a bar stands for it. */
export interface Chapter {
  readonly id: BlockId;
  /** 三 for 三、, 第二章 shortens to 二; the ordinal where the text prints no number. */
  readonly short: string;
  readonly title: string;
  /** Index of its heading in the reading. */
  readonly index: number;
}

function shortLabel(block: ReadingBlock, ordinal: number): string {
  const label = block.label.trim().replace(/[、.．:：\s]+$/u, '');
  const inner = /^第(.+?)[编篇章节部分]+$/u.exec(label)?.[1] ?? label.replace(/^[（(](.+)[）)]$/u, '$1');
  return inner === '' ? String(ordinal) : inner;
}

/**
 * The chapters of a reading: the outermost level that holds more than one heading, so that a title
 * set as the only heading of the first level is not taken for the one chapter.
 */
export function chaptersOf(reading: Reading): readonly Chapter[] {
  const headings = reading.blocks.flatMap((block, index) =>
    block.kind === 'heading' ? [{ block, index }] : [],
  );
  const deepest = Math.max(0, ...headings.map(({ block }) => block.path.length));
  let depth = 0;
  while (depth < deepest && headings.filter(({ block }) => block.path.length === depth).length < 2)
    depth += 1;
  return headings
    .filter(({ block }) => block.path.length === depth)
    .map(({ block, index }, at) => ({
      id: block.id,
      short: shortLabel(block, at + 1),
      title: block.text,
      index,
    }));
}

/** How often marks carry a tag. Each mark counts once, however many tags of a branch it carries. */
export interface TagUsage {
  /** Marks with the tag itself. */
  readonly own: number;
  /** Marks with the tag or one under it. */
  readonly total: number;
  /** Of `total`, those before the first chapter, then by chapter. */
  readonly byChapter: readonly number[];
}

/** Place in `byChapter` of a block: 0 before the first chapter, else the chapter's ordinal. */
export function chapterAt(chapters: readonly Chapter[], index: number): number {
  let place = 0;
  for (const chapter of chapters) {
    if (chapter.index > index) break;
    place += 1;
  }
  return place;
}

/** Usage of every tag of the tree in one document. */
export function usageOf(
  tree: TagTree,
  annotations: readonly Annotation[],
  reading: Reading,
  chapters: readonly Chapter[],
): ReadonlyMap<TagId, TagUsage> {
  const counts = new Map<TagId, { own: number; total: number; byChapter: number[] }>();
  for (const { id } of tree.order) {
    counts.set(id, { own: 0, total: 0, byChapter: new Array<number>(chapters.length + 1).fill(0) });
  }
  for (const annotation of annotations) {
    const place = chapterAt(chapters, toReading(reading, annotation.range.start)?.index ?? 0);
    const branch = new Set<TagId>();
    for (const id of new Set(annotation.tagIds)) {
      const own = counts.get(id);
      if (!own) continue;
      own.own += 1;
      for (const step of tagPathOf(tree, id)) branch.add(step.id);
    }
    for (const id of branch) {
      const count = counts.get(id)!;
      count.total += 1;
      count.byChapter[place]! += 1;
    }
  }
  return counts;
}
