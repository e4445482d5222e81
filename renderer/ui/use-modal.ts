import { useEffect, useRef, type RefObject } from 'react';

/**
 * Opens a <dialog> over everything as long as it is on the page, and gives the focus back to where it
 * was. What has the focus first is the dialog's affair: see first-focus.ts.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return ref;
}
