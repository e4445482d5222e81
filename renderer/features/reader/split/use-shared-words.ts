import { useEffect } from 'react';
import { create } from 'zustand';
import { commonRuns } from '../../../../shared/domain/document/common-runs';
import { toSource } from '../../../../shared/domain/document/reading';
import { onView, viewOf, type PaneView } from '../views';
import { blocksInView } from './anchors';
import './shared-words.css';

/** Fewer characters in common say nothing. */
const least = 8;
/** Scrolling rests when nothing has moved for this time, in ms. */
const rest = 150;
const name = 'shared';

/** How many characters the texts in view in both panes have in common. */
export const useSharedCount = create<{ readonly count: number }>(() => ({ count: 0 }));

/** Blocks one after another, with where each begins. `end` stands in no text and differs from pane to pane. */
function joined({ opened }: PaneView, blocks: readonly number[], end: string) {
  const starts: number[] = [];
  let text = '';
  for (const index of blocks) {
    starts.push(text.length);
    text += `${opened.reading.blocks[index]?.text ?? ''}${end}`;
  }
  return { text, blocks, starts };
}

/** A stretch of joined blocks as words on the page. It never goes over the end of a block. */
function wordsOf(view: PaneView, { blocks, starts }: ReturnType<typeof joined>, at: number, length: number) {
  const { reading } = view.opened;
  const own = starts.findLastIndex((start) => start <= at);
  const [index, from] = [blocks[own] ?? 0, at - (starts[own] ?? 0)];
  return view.rangeOf({
    start: toSource(reading, index, from, 'start'),
    end: toSource(reading, index, from + length, 'end'),
  });
}

function paint(ranges: readonly (Range | null)[]): void {
  const made = ranges.filter((range) => range !== null);
  if (made.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...made);
  highlight.priority = 7;
  CSS.highlights.set(name, highlight);
}

function look(): void {
  const [first, second] = [viewOf('first'), viewOf('second')];
  if (!first || !second) return;
  const [inFirst, inSecond] = [blocksInView(first), blocksInView(second)];
  // A block that stands in both panes shares itself, which says nothing.
  const both = new Set(
    first.opened === second.opened ? inFirst.filter((index) => inSecond.includes(index)) : [],
  );
  const a = joined(
    first,
    inFirst.filter((index) => !both.has(index)),
    '\u0001',
  );
  const b = joined(
    second,
    inSecond.filter((index) => !both.has(index)),
    '\u0002',
  );
  const runs = commonRuns(a.text, b.text, least);
  paint(runs.flatMap((run) => [wordsOf(first, a, run.a, run.length), wordsOf(second, b, run.b, run.length)]));
  useSharedCount.setState({ count: runs.reduce((sum, { length }) => sum + length, 0) });
}

/** Shows the words that both panes have in view, once the scrolling rests. */
export function useSharedWords(): void {
  useEffect(() => {
    let timer = 0;
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, rest);
    };
    later();
    const stopViews = onView(later);
    const scrolled = { capture: true, passive: true };
    document.addEventListener('scroll', later, scrolled);
    window.addEventListener('resize', later);
    return () => {
      window.clearTimeout(timer);
      stopViews();
      document.removeEventListener('scroll', later, scrolled);
      window.removeEventListener('resize', later);
      paint([]);
      useSharedCount.setState({ count: 0 });
    };
  }, []);
}
