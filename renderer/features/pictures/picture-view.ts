import { create } from 'zustand';
import type { AnnotationId, BlockId } from '../../../shared/domain/ids';

interface PictureView {
  /** The block whose picture is shown large; null while none is. */
  readonly blockId: BlockId | null;
  /** The region whose frame is to be changed there. */
  readonly changing: AnnotationId | null;
  open(blockId: BlockId, changing?: AnnotationId): void;
  close(): void;
}

/** Which picture is shown large. */
export const usePictureView = create<PictureView>((set) => ({
  blockId: null,
  changing: null,
  open: (blockId, changing) => set({ blockId, changing: changing ?? null }),
  close: () => set({ blockId: null, changing: null }),
}));
