import type { BlockId } from '../ids';
import { activeChangesOf } from './active-changes';
import type { Block } from './block';
import { labelOf } from './label';
import { passagesOf, type Passage } from './pieces';
import type { Reading, ReadingBlock } from './reading-block';
import type { Repair } from './repair';
import { topicSentenceEnd } from './sentence';
import { shapesOf, type Shape } from './shapes';

export type { Reading, ReadingBlock, ReadingPart } from './reading-block';
export { sectionOfBlock } from './reading-block';
export { offsetInParts, toReading, toSource } from './reading-map';

/** Numbers the blocks of a reading as they come by. */
class Counter {
  private readonly headings: {
    readonly id: BlockId;
    readonly level: number;
    /** How many paragraphs stood in the section around it. */
    readonly before: number;
    readonly isColumn: boolean;
  }[] = [];
  private paragraph = 0;
  private page = 0;
  private picture = 0;

  /** The path of a block and its number, before it opens a section of its own. */
  place(
    id: BlockId,
    { kind, voice, level, label }: Shape,
  ): Pick<ReadingBlock, 'path' | 'paragraph' | 'picture'> {
    // An item that stands no deeper than a column (专栏) goes on with the list around it.
    const isBeside =
      kind !== 'heading' && level > 0 && this.headings.some((one) => one.isColumn && one.level >= level);
    if (kind === 'heading' || isBeside) this.leave(level);
    const path = this.headings.map((heading) => heading.id);
    if (kind === 'heading') {
      const isColumn = labelOf(label)?.style === 'column';
      this.headings.push({ id, level, before: this.paragraph, isColumn });
      this.paragraph = 0;
    }
    const isNumbered = kind === 'paragraph' || kind === 'table';
    const next = () => (voice === 'page' ? ++this.page : ++this.paragraph);
    return { path, paragraph: isNumbered ? next() : 0, picture: kind === 'image' ? ++this.picture : 0 };
  }

  /** Closes the sections that are no shallower than a level; the one around them goes on counting. */
  private leave(level: number): void {
    while (this.headings.length > 0 && this.headings.at(-1)!.level >= level) {
      this.paragraph = this.headings.pop()!.before;
    }
  }
}

/** The id of the block of a reading that begins at this offset of a source block. */
export const readingBlockId = (block: BlockId, from: number): BlockId =>
  from === 0 ? block : (`${block}~${from}` as BlockId);

function readingBlock(passage: Passage, shape: Shape, counter: Counter): ReadingBlock {
  const { pieces, parts, text } = passage;
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const id = readingBlockId(first.block.id, first.from);
  const { kind, voice, level, label, by } = shape;
  return {
    id,
    source: pieces.map(({ block }) => block),
    start: { block: first.block.id, offset: first.from },
    end: { block: last.block.id, offset: last.to },
    kind,
    voice,
    level,
    label,
    text,
    parts,
    shapedBy: by,
    ...counter.place(id, shape),
    topicEnd: kind === 'paragraph' && voice === 'document' ? topicSentenceEnd(text) : 0,
  };
}

/**
 * Lays out the document as it is read: active joins make one block of neighbours, splits make two
 * of one, space repairs leave characters out, and what the reader decided about a block holds.
 * Repairs that do not fit the blocks are passed over. Source blocks and offsets into them are never
 * changed, so that ranges stay on their words.
 */
export function readingOf(blocks: readonly Block[], repairs: readonly Repair[]): Reading {
  const changes = activeChangesOf(blocks, repairs);
  const passages = passagesOf(blocks, changes);
  const shapes = shapesOf(passages, changes);
  const counter = new Counter();
  const readingBlocks = passages.map((passage, at) => readingBlock(passage, shapes[at]!, counter));
  const indexOf = new Map<BlockId, number>();
  readingBlocks.forEach(({ id, source }, index) => {
    indexOf.set(id, index);
    for (const block of source) if (!indexOf.has(block.id)) indexOf.set(block.id, index);
  });
  return { blocks: readingBlocks, repairs, indexOf };
}
