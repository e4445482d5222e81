import { useLayoutEffect, useState, type RefObject } from 'react';
import type { MarkColor } from '../../../shared/domain/annotation/annotation';
import { assignLayers } from '../../../shared/domain/annotation/layers';
import { spanOf, type OpenDocument } from '../../lib/open-document';
import { useOwnPane } from '../../lib/pane';
import { marksIn, type Marks } from '../annotations';
import { domRange } from './dom-text';
import styles from './margin-lines.module.css';

interface MarginLinesProps {
  readonly opened: OpenDocument;
  readonly marks: Marks;
  readonly nearBlocks: ReadonlySet<string>;
  readonly lifted: string | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly column: RefObject<HTMLElement | null>;
  /** Changes whenever the text was laid out anew. */
  readonly serial: number;
}

interface Line {
  readonly id: string;
  readonly color: MarkColor;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** From the text to the first line, and from one line to the next, in px; more than three share the last place. */
const gap = 7;
const step = 4;
const places = 3;

/** Thin lines beside the text for the marks that are drawn in the margin; those in or near the view. */
export function MarginLines({
  opened,
  marks,
  nearBlocks,
  lifted,
  scroller,
  column,
  serial,
}: MarginLinesProps) {
  const pane = useOwnPane();
  const [lines, setLines] = useState<readonly Line[]>([]);
  useLayoutEffect(() => {
    const [view, text] = [scroller.current, column.current];
    const beside = marksIn(marks, nearBlocks).filter(({ style }) => style === 'margin');
    if (!view || !text || beside.length === 0) {
      setLines((before) => (before.length === 0 ? before : []));
      return;
    }
    const frame = view.getBoundingClientRect();
    const edge = text.getBoundingClientRect().left - frame.left;
    const layers = assignLayers(beside.map(({ range }) => spanOf(opened, range)));
    setLines(
      beside.flatMap(({ id, color, range }, index) => {
        const rects = [...(domRange(pane, range)?.getClientRects() ?? [])].filter(({ width }) => width > 0);
        if (rects.length === 0) return [];
        const top = Math.min(...rects.map((rect) => rect.top));
        const bottom = Math.max(...rects.map((rect) => rect.bottom));
        const place = Math.min(layers[index] ?? 1, places) - 1;
        return [
          {
            id,
            color,
            left: edge - gap - place * step,
            top: top - frame.top + view.scrollTop,
            height: bottom - top,
          },
        ];
      }),
    );
  }, [pane, opened, marks, nearBlocks, scroller, column, serial]);
  return (
    <div aria-hidden>
      {lines.map(({ id, color, left, top, height }) => (
        <span
          key={id}
          className={styles['line']}
          data-margin-line={id}
          data-lifted={id === lifted || undefined}
          style={{ left, top, height, background: `var(--mark-${color}-lane)` }}
        />
      ))}
    </div>
  );
}
