import { useCallback, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import type { AnnotationId } from '../../../shared/domain/ids';
import { boxBetween, fitBox, moveBox, sizeBox, type RegionBox } from '../../../shared/domain/picture/region';

/** A frame that is being drawn or changed and not stored yet. */
export interface Draft {
  /** The mark that it is of; null for a new one. */
  readonly id: AnnotationId | null;
  readonly box: RegionBox;
}

export type Grip = 'draw' | 'move' | 'nw' | 'ne' | 'sw' | 'se';
type Place = readonly [number, number];

/** What an arrow key moves a frame by, in percent of the picture; with Ctrl a tenth of it. */
const step = 1;
const arrows: Readonly<Record<string, Place>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};
/** px that a press has to move before it draws: less is a click. */
const least = 4;

function reshape(grip: Grip, box: RegionBox | null, from: Place, to: Place): RegionBox {
  if (grip === 'draw' || !box) return boxBetween(from, to);
  const [right, down] = [to[0] - from[0], to[1] - from[1]];
  if (grip === 'move') return moveBox(box, right, down);
  const [west, north] = [grip.endsWith('w'), grip.startsWith('n')];
  const held: Place = [box.x + (west ? box.width : 0), box.y + (north ? box.height : 0)];
  const drawn: Place = [box.x + (west ? 0 : box.width) + right, box.y + (north ? 0 : box.height) + down];
  return boxBetween(held, drawn);
}

/** The middle of what is seen of a picture: where a frame begins that keys will set. */
function middleOf(view: HTMLElement, paper: HTMLElement): RegionBox {
  const [seen, whole] = [view.getBoundingClientRect(), paper.getBoundingClientRect()];
  const left = Math.max(seen.left, whole.left);
  const top = Math.max(seen.top, whole.top);
  const wide = Math.min(seen.right, whole.right) - left;
  const high = Math.min(seen.bottom, whole.bottom) - top;
  return fitBox({
    x: ((left + wide / 3 - whole.left) / whole.width) * 100,
    y: ((top + high / 3 - whole.top) / whole.height) * 100,
    width: (wide / 3 / whole.width) * 100,
    height: (high / 3 / whole.height) * 100,
  });
}

interface Ground {
  readonly view: RefObject<HTMLElement | null>;
  /** The element that is as large as the picture is shown. */
  readonly paper: RefObject<HTMLElement | null>;
  readonly first: Draft | null;
  /** Stores a frame; answers when it is stored. */
  readonly onSave: (draft: Draft) => Promise<void>;
}

/**
 * Drawing frames on a picture by pointer and by keys. A frame that was dragged is stored when it is let
 * go; one that keys have set, by Enter.
 */
export function useRegionDraft({ view, paper, first, onSave }: Ground) {
  const [draft, setDraft] = useState(first);
  const save = useCallback(
    (wanted: Draft) => void onSave(wanted).then(() => setDraft((now) => (now === wanted ? null : now))),
    [onSave],
  );
  const begin = () => {
    if (view.current && paper.current) setDraft({ id: null, box: middleOf(view.current, paper.current) });
    view.current?.focus({ preventScroll: true });
  };

  /** Takes hold of the picture, of a frame or of its corner. `start` is the frame before. */
  const hold = (press: PointerEvent, grip: Grip, start: Draft | null) => {
    const sheet = paper.current;
    if (press.button !== 0 || !sheet) return;
    press.preventDefault();
    press.stopPropagation();
    const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Place => {
      const { left, top, width, height } = sheet.getBoundingClientRect();
      return [((clientX - left) / width) * 100, ((clientY - top) / height) * 100];
    };
    const [from, before] = [at(press), draft];
    let moved: Draft | null = null;
    const onMove = (event: globalThis.PointerEvent) => {
      const distance = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY);
      if (!moved && distance < least) return;
      moved = { id: start?.id ?? null, box: reshape(grip, start?.box ?? null, from, at(event)) };
      setDraft(moved);
    };
    const onEnd = ({ type }: Event) => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onEnd);
      window.removeEventListener('pointercancel', onEnd);
      if (moved && type === 'pointerup') save(moved);
      else if (moved) setDraft(before);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onEnd);
    window.addEventListener('pointercancel', onEnd);
  };

  /** True where the key was for the frame. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!draft || event.altKey) return false;
    const arrow = arrows[event.key];
    if (arrow) {
      const [right, down] = arrow.map((value) => (event.ctrlKey || event.metaKey ? value / 10 : value)) as [
        number,
        number,
      ];
      setDraft({ ...draft, box: (event.shiftKey ? sizeBox : moveBox)(draft.box, right, down) });
    } else if (event.key === 'Enter') save(draft);
    else if (event.key === 'Escape') setDraft(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { draft, begin, change: setDraft, hold, onKey };
}
