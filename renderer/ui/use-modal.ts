import { useEffect, useRef, type RefObject } from 'react';
import { keyboardPlace, whenComposed } from '../lib/held-typing';

/**
 * Opens a <dialog> over everything as long as it is on the page, and gives the focus back to where it
 * was. What has the focus first is the dialog's affair: see first-focus.ts.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = keyboardPlace();
    let isWanted = true;
    whenComposed(() => {
      if (isWanted) dialog?.showModal();
    });
    return () => {
      isWanted = false;
      dialog?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return ref;
}
