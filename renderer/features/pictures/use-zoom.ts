import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const step = 1.25;
const most = 8;
/** Room, in px, that a fitted picture leaves around it for the ring of the focus. */
const edge = 8;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface Zoom {
  /** Pixels of the page for one of the picture. */
  readonly scale: number;
  readonly isFit: boolean;
  readonly to: (wish: 'fit' | 'actual' | 'in' | 'out') => void;
}

/** How large a picture stands in its view; what was in the middle of the view stays there. */
export function useZoom(view: RefObject<HTMLElement | null>, picture: PictureSize): Zoom {
  const { width, height } = picture;
  const [fit, setFit] = useState(1);
  const [own, setOwn] = useState<number | null>(null);
  const middle = useRef<readonly [number, number]>([0.5, 0.5]);
  const scale = own ?? fit;

  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return;
    const measure = () => {
      // With the room of scroll bars: a fitted picture needs none.
      const [across, down] = [element.offsetWidth - 2 * edge, element.offsetHeight - 2 * edge];
      setFit(Math.max(0.01, Math.min(1, across / width, down / height)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [view, width, height]);

  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return;
    const [x, y] = middle.current;
    element.scrollLeft = x * element.scrollWidth - element.clientWidth / 2;
    element.scrollTop = y * element.scrollHeight - element.clientHeight / 2;
  }, [view, scale]);

  const to = useCallback<Zoom['to']>(
    (wish) => {
      const element = view.current;
      if (element)
        middle.current = [
          (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth,
          (element.scrollTop + element.clientHeight / 2) / element.scrollHeight,
        ];
      const least = Math.min(fit, 0.1);
      if (wish === 'fit') setOwn(null);
      else if (wish === 'actual') setOwn(1);
      else setOwn(Math.min(most, Math.max(least, wish === 'in' ? scale * step : scale / step)));
    },
    [view, fit, scale],
  );
  return { scale, isFit: own === null, to };
}
