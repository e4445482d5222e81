import { useEffect, useState, type RefObject } from 'react';

/**
 * Index into the reading of the section that the pane shows: the one being read, or that of the row
 * just chosen, whose words stand some lines below the top of the view. Whatever is done outside the
 * pane makes it follow the reading again.
 */
export function useSectionInHand(
  pane: RefObject<HTMLElement | null>,
  placeIndex: number,
): readonly [index: number, hold: (index: number) => void] {
  const [held, setHeld] = useState<number | null>(null);
  useEffect(() => {
    if (held === null) return;
    const follow = (event: Event) => {
      if (!pane.current?.contains(event.target as Node)) setHeld(null);
    };
    const kinds = ['wheel', 'pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, follow, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, follow, { capture: true });
    };
  }, [held, pane]);
  return [held ?? placeIndex, setHeld];
}
