import { create } from 'zustand';
import type { AnnotationId } from '../../../shared/domain/ids';

interface Writing {
  /** The mark whose comment field is to take the keyboard as soon as it is there; the field clears it. */
  readonly wanted: AnnotationId | null;
  want(annotationId: AnnotationId | null): void;
}

/** The wish to comment on a mark: made by a command, met by the mark's card. */
export const useWriting = create<Writing>((set) => ({
  wanted: null,
  want: (wanted) => set({ wanted }),
}));
