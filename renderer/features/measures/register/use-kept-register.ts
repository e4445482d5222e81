import { useEffect, useLayoutEffect } from 'react';
import type { DocumentId } from '../../../../shared/domain/ids';
import { useCoverageState } from '../coverage/coverage-state';
import { keepRegister, keptRegister } from './kept-register';
import { useRegisterState } from './register-state';

/** Time after the last change at which it is kept, in ms. */
const saveAfter = 200;

/** Puts the register as this document's was left, and keeps what is changed; false until it is in place. */
export function useKeptRegister(documentId: DocumentId): boolean {
  const isInPlace = useRegisterState((state) => state.documentId === documentId);
  useLayoutEffect(() => {
    if (useRegisterState.getState().documentId === documentId) return;
    const kept = keptRegister(documentId);
    useCoverageState.getState().openCoverage(kept.coverage);
    useRegisterState.getState().openRegister(documentId, kept.register);
  }, [documentId]);
  useEffect(() => {
    let saving = 0;
    const save = () => {
      if (saving === 0) return;
      window.clearTimeout(saving);
      saving = 0;
      const state = useRegisterState.getState();
      if (state.documentId === documentId)
        keepRegister(documentId, { register: state, coverage: useCoverageState.getState() });
    };
    const later = () => {
      window.clearTimeout(saving);
      saving = window.setTimeout(save, saveAfter);
    };
    const forget = [useRegisterState.subscribe(later), useCoverageState.subscribe(later)];
    window.addEventListener('pagehide', save);
    return () => {
      save();
      forget.forEach((stop) => stop());
      window.removeEventListener('pagehide', save);
    };
  }, [documentId]);
  return isInPlace;
}
