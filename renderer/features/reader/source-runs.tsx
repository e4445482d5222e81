import type { ReactNode } from 'react';
import type { ReadingBlock } from '../../../shared/domain/document/reading';
import type { PaneSide } from '../../lib/workbench';
import { firstRunId, splitRunId } from './dom-text';
import styles from './block-view.module.css';

/** Offsets into a block's reading text, UTF-16 units, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words of each source block of a reading block begin that are on the page. */
function firstOffsets({ parts }: ReadingBlock): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { block, from, to } of parts) if (from < to && !first.has(block)) first.set(block, from);
  return first;
}

/** A block that a split made begins within its source block, and has a name of its own. */
const runId = (pane: PaneSide, { start }: ReadingBlock, source: string) =>
  start.block === source && start.offset > 0
    ? splitRunId(pane, source, start.offset)
    : firstRunId(pane, source);

/** A stretch of a block's text as runs that carry their place in the source; see dom-text.ts. */
function runsWithin(pane: PaneSide, block: ReadingBlock, { start, end }: Stretch): ReactNode[] {
  const first = firstOffsets(block);
  return block.parts.flatMap((part) => {
    const from = part.from + Math.max(start - part.at, 0);
    const to = Math.min(part.to, part.from + end - part.at);
    if (from >= to) return [];
    return [
      <span
        key={`${part.block}-${from}`}
        id={first.get(part.block) === from ? runId(pane, block, part.block) : undefined}
        data-block={part.block}
        data-from={from}
      >
        {block.text.slice(part.at + from - part.from, part.at + to - part.from)}
      </span>,
    ];
  });
}

/** The block's text as runs; the topic sentence is its own bold stretch. */
export function runsOfBlock(pane: PaneSide, block: ReadingBlock): ReactNode[] {
  const topic = runsWithin(pane, block, { start: 0, end: block.topicEnd });
  const rest = runsWithin(pane, block, { start: block.topicEnd, end: block.text.length });
  if (topic.length === 0) return rest;
  return [
    <b key="topic" className={styles['topic']}>
      {topic}
    </b>,
    ...rest,
  ];
}

/** The words of a cell as runs, on the lines that the source gives them. */
export function runsOfCell(
  pane: PaneSide,
  block: ReadingBlock,
  { start, end, breaks }: Stretch & { readonly breaks: readonly number[] },
): ReactNode[] {
  const edges = [start, ...breaks.map((at) => at + 1), end];
  return edges.slice(0, -1).flatMap((from, line) => [
    ...(line > 0 ? [<br key={`break-${from}`} />] : []),
    // The space that stands for a line break stays on the page: every character has its place.
    ...runsWithin(pane, block, { start: from, end: edges[line + 1] ?? end }),
  ]);
}
