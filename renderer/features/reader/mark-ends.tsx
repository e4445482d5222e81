import { useLayoutEffect, useState, type PointerEvent as Pressed, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { comparePoints, normalizeRange, type TextRange } from '../../../shared/domain/document/range';
import { currentSettings } from '../../lib/settings';
import type { OpenDocument } from '../../lib/open-document';
import { useOwnPane } from '../../lib/pane';
import { reportFailure } from '../../lib/notices';
import { moveMark } from '../annotations';
import { domRange, pointFromDom } from './dom-text';
import { leaveRanging, showDragged } from './ranging';
import { useReader } from './reader-state';
import { snapRange, unitFor } from './snap';
import styles from './mark-ends.module.css';

interface MarkEndsProps {
  readonly opened: OpenDocument;
  readonly mark: Annotation;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly column: RefObject<HTMLElement | null>;
  /** Changes whenever the text was laid out anew. */
  readonly serial: number;
}

const sides = ['start', 'end'] as const;
type Side = (typeof sides)[number];
interface End {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Handles at both ends of the mark in hand: dragged, they change its range. The keyboard has R for that. */
export function MarkEnds({ opened, mark, scroller, column, serial }: MarkEndsProps) {
  const { t } = useTranslation('marks');
  const [ends, setEnds] = useState<Readonly<Record<Side, End>> | null>(null);
  const isSelecting = useReader((state) => state.selection !== null && state.ranging?.by !== 'pointer');
  const { range } = mark;
  const pane = useOwnPane();

  useLayoutEffect(() => {
    const view = scroller.current;
    const rects = [...(domRange(pane, range)?.getClientRects() ?? [])].filter(({ width }) => width > 0);
    const [first, last] = [rects[0], rects.at(-1)];
    if (!view || !first || !last) return setEnds(null);
    const frame = view.getBoundingClientRect();
    const endAt = (left: number, { top, height }: DOMRect) => ({
      left: left - frame.left,
      top: top - frame.top + view.scrollTop,
      height,
    });
    setEnds({ start: endAt(first.left, first), end: endAt(last.right, last) });
  }, [pane, range, scroller, serial]);

  const drag = (side: Side) => (press: Pressed<HTMLElement>) => {
    const root = column.current;
    if (press.button !== 0 || !root || !ends) return;
    press.preventDefault();
    const box = press.currentTarget.getBoundingClientRect();
    // The words that are meant are those of the line, wherever the handle was taken.
    const lift = press.clientY - (box.top + ends[side].height / 2);
    const held = press.currentTarget;
    held.dataset['held'] = '';
    let moved: TextRange | null = null;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const probe = document.caretPositionFromPoint(clientX, clientY - lift);
      const point = probe && pointFromDom(root, probe.offsetNode, probe.offset);
      if (!point || comparePoints(opened.blocks, point, range[side === 'start' ? 'end' : 'start']) === 0)
        return;
      moved = normalizeRange(opened.blocks, { ...range, [side]: point });
      showDragged(mark.id, moved);
    };
    const onEnd = (event: PointerEvent) => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onEnd);
      window.removeEventListener('pointercancel', onEnd);
      delete held.dataset['held'];
      const to = moved && snapRange(opened.reading, moved, unitFor(currentSettings().selectionUnit, event));
      if (to && event.type === 'pointerup') reportFailure(moveMark(mark.id, to).finally(leaveRanging));
      else if (moved) leaveRanging();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onEnd);
    window.addEventListener('pointercancel', onEnd);
  };

  if (!ends || isSelecting) return null;
  return sides.map((side) => (
    <span
      key={side}
      aria-hidden
      className={styles['end']}
      data-side={side}
      title={t(`range.${side}`)}
      style={{
        left: ends[side].left,
        top: ends[side].top,
        height: ends[side].height,
        color: `var(--mark-${mark.color}-lane)`,
      }}
      onPointerDown={drag(side)}
    />
  ));
}
