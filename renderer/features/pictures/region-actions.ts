import type { AnnotationId, BlockId, DocumentId } from '../../../shared/domain/ids';
import type { RegionBox } from '../../../shared/domain/picture/region';
import { useWorkbench } from '../../lib/workbench';
import { createMark, moveRegion } from '../annotations';

interface Place {
  readonly documentId: DocumentId;
  readonly blockId: BlockId;
  /** Hash of the picture that the frame is drawn on. */
  readonly picture: string;
}

/** Stores a frame as a new mark, or gives a mark another frame, and puts it in hand. */
export async function saveRegion(
  { documentId, blockId, picture }: Place,
  id: AnnotationId | null,
  box: RegionBox,
): Promise<AnnotationId> {
  const place = { block: blockId, offset: 0 };
  const region = { picture, box };
  if (id) await moveRegion(id, region);
  const kept = id ?? (await createMark(documentId, { start: place, end: place }, { region })).id;
  useWorkbench.getState().focusAnnotation(kept);
  return kept;
}
