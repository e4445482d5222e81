import { useEffect, useState, type RefObject } from 'react';
import { linear, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import type { Marks } from '../annotations';
import { pointFromDom } from './dom-text';

/** Ids of the marks under a point of the window, shortest first. */
function marksAt(
  root: HTMLElement,
  marks: Marks,
  opened: OpenDocument,
  { target, clientX: x, clientY: y }: MouseEvent,
): readonly string[] {
  const frame = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-region]') : null;
  if (frame) return [frame.dataset['region'] ?? ''];
  const probe = document.caretPositionFromPoint(x, y);
  // The nearest words of an empty cell are those of another.
  const cell = probe?.offsetNode instanceof Element ? probe.offsetNode.closest('[data-cell]') : null;
  if (cell && !cell.querySelector('[data-block]')) return [];
  const point = probe && pointFromDom(root, probe.offsetNode, probe.offset);
  if (!point) return [];
  const length = (id: string) => {
    const range = marks.byId.get(id)?.range;
    return range ? linear(opened, range.end) - linear(opened, range.start) : 0;
  };
  return (marks.byBlock.get(point.block) ?? [])
    .filter((mark) => mark.from <= point.offset && mark.to >= point.offset)
    .map((mark) => mark.id)
    .sort((a, b) => length(a) - length(b));
}

/**
 * Pointing at marks: hovering lifts one, a click chooses the shortest of a stack, the next click the
 * next. Answers the mark that is hovered.
 */
export function usePointer(
  column: RefObject<HTMLElement | null>,
  marks: Marks,
  opened: OpenDocument,
): string | null {
  const [hovered, setHovered] = useState<string | null>(null);
  useEffect(() => {
    const root = column.current;
    if (!root) return;
    let frame = 0;
    const onMove = (event: PointerEvent) => {
      if (frame || event.buttons) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        setHovered(marksAt(root, marks, opened, event)[0] ?? null);
      });
    };
    const onLeave = () => setHovered(null);
    const onClick = (event: MouseEvent) => {
      if (!document.getSelection()?.isCollapsed) return;
      // What a button in the text does is its own affair, and leaves the mark in hand.
      if (event.target instanceof Element && event.target.closest('button')) return;
      const here = marksAt(root, marks, opened, event);
      const { focusedAnnotation, focusAnnotation, showTab } = useWorkbench.getState();
      const next = here[
        (here.indexOf(focusedAnnotation ?? '') + 1) % here.length
      ] as typeof focusedAnnotation;
      focusAnnotation(next ?? null);
      if (next) showTab('annotations');
    };
    root.addEventListener('pointermove', onMove, { passive: true });
    root.addEventListener('pointerleave', onLeave);
    root.addEventListener('click', onClick);
    return () => {
      cancelAnimationFrame(frame);
      root.removeEventListener('pointermove', onMove);
      root.removeEventListener('pointerleave', onLeave);
      root.removeEventListener('click', onClick);
    };
  }, [column, marks, opened]);
  return hovered;
}
