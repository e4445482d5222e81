import { useEffect, useLayoutEffect } from 'react';
import type { DocumentId } from '../../../../shared/domain/ids';
import { keepRegister, keptRegister } from './kept-register';
import { useRegisterState } from './register-state';

/** Time after the last change at which it is kept, in ms. */
const saveAfter = 200;

/** Puts the register as this document's was left, and keeps what is changed; false until it is in place. */
export function useKeptRegister(documentId: DocumentId): boolean {
  const isInPlace = useRegisterState((state) => state.documentId === documentId);
  useLayoutEffect(() => {
    if (useRegisterState.getState().documentId !== documentId)
      useRegisterState.getState().openRegister(documentId, keptRegister(documentId));
  }, [documentId]);
  useEffect(() => {
    let saving = 0;
    const save = () => {
      if (saving === 0) return;
      window.clearTimeout(saving);
      saving = 0;
      const state = useRegisterState.getState();
      if (state.documentId === documentId) keepRegister(documentId, state);
    };
    const forget = useRegisterState.subscribe(() => {
      window.clearTimeout(saving);
      saving = window.setTimeout(save, saveAfter);
    });
    window.addEventListener('pagehide', save);
    return () => {
      save();
      forget();
      window.removeEventListener('pagehide', save);
    };
  }, [documentId]);
  return isInPlace;
}
