import type { Block } from './block';
import { characterCount } from './character-count';

/** What a document holds, counted over its source. */
export interface DocumentCounts {
  /** Headings of the first level. */
  readonly chapterCount: number;
  /** Headings of the second level. */
  readonly sectionCount: number;
  readonly pictureCount: number;
  /** Word's characters (字) of the document itself, without the words of the page that carried it. */
  readonly characterCount: number;
}

export function countsOf(
  blocks: readonly Pick<Block, 'kind' | 'level' | 'voice' | 'text'>[],
): DocumentCounts {
  const headings = (level: number) =>
    blocks.filter((block) => block.kind === 'heading' && block.level === level).length;
  const own = blocks.filter((block) => block.voice === 'document').map(({ text }) => text);
  return {
    chapterCount: headings(1),
    sectionCount: headings(2),
    pictureCount: blocks.filter((block) => block.kind === 'image').length,
    characterCount: characterCount(own.join('\n')),
  };
}
