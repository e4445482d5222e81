import { useEffect } from 'react';
import { create } from 'zustand';
import { commonRuns } from '../../../../shared/domain/document/common-runs';
import type { TextRange } from '../../../../shared/domain/document/range';
import { toSource, type Reading } from '../../../../shared/domain/document/reading';
import type { OpenDocument } from '../../../lib/open-document';
import { domRange } from '../dom-text';
import { useReader } from '../reader-state';
import './shared-words.css';

/** Fewer characters in common say nothing. */
const least = 8;
const name = 'shared';

/** How many characters the two paragraphs being read have in common. */
export const useSharedCount = create<{ readonly count: number }>(() => ({ count: 0 }));

function rangeIn(reading: Reading, index: number, from: number, length: number): TextRange {
  return {
    start: toSource(reading, index, from, 'start'),
    end: toSource(reading, index, from + length, 'end'),
  };
}

function paint(ranges: readonly (Range | null)[]): void {
  const made = ranges.filter((range) => range !== null);
  if (made.length === 0) return void CSS.highlights.delete(name);
  const highlight = new Highlight(...made);
  highlight.priority = 7;
  CSS.highlights.set(name, highlight);
}

/** Shows the words that the paragraphs being read in both panes share; the same paragraph says nothing new. */
export function useSharedWords(first: OpenDocument | null, second: OpenDocument | null): void {
  useEffect(() => {
    if (!first || !second) return;
    const [readerA, readerB] = [useReader.of('first'), useReader.of('second')];
    let timer = 0;
    let shown = '';
    const look = () => {
      timer = 0;
      const [a, b] = [readerA.getState().placeIndex, readerB.getState().placeIndex];
      if (shown === `${a} ${b}`) return;
      shown = `${a} ${b}`;
      const [blockA, blockB] = [first.reading.blocks[a], second.reading.blocks[b]];
      const isSame = first === second && a === b;
      const runs = blockA && blockB && !isSame ? commonRuns(blockA.text, blockB.text, least) : [];
      paint(
        runs.flatMap((run) => [
          domRange('first', rangeIn(first.reading, a, run.a, run.length)),
          domRange('second', rangeIn(second.reading, b, run.b, run.length)),
        ]),
      );
      useSharedCount.setState({ count: runs.reduce((sum, { length }) => sum + length, 0) });
    };
    const later = () => {
      // Once the scrolling rests.
      window.clearTimeout(timer);
      timer = window.setTimeout(look, 120);
    };
    later();
    const stops = [readerA, readerB].map((reader) =>
      reader.subscribe((state, before) => {
        if (state.placeIndex !== before.placeIndex) later();
      }),
    );
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
      paint([]);
      useSharedCount.setState({ count: 0 });
    };
  }, [first, second]);
}
