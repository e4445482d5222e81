import { useSyncExternalStore } from 'react';

/** Widths of the window in px under which panes fold, as the stylesheets have them. */
export const foldsInspector = '(max-width: 1119px)';
export const foldsOutline = '(max-width: 899px)';

/** Under this width two panes stand one over the other. */
export const stacksPanes = '(max-width: 719px)';

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
