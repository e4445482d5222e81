import { useEffect, useRef, type RefObject } from 'react';
import { rememberKeyboard, whenComposed } from '../lib/held-typing';
import { modalOpens } from '../lib/modals';

/**
 * Opens a <dialog> over everything as long as it is on the page, and gives the focus back to where it
 * was, and the selection with it. What has the focus first is the dialog's affair: see first-focus.ts.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const giveBack = rememberKeyboard();
    let isWanted = true;
    let closes: (() => void) | null = null;
    whenComposed(() => {
      if (!isWanted || !dialog) return;
      dialog.showModal();
      closes = modalOpens();
    });
    return () => {
      isWanted = false;
      dialog?.close();
      closes?.();
      giveBack();
    };
  }, []);
  return ref;
}
