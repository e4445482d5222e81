import type { TextRange } from '../../shared/domain/document/range';
import { DomainError } from '../../shared/domain/error';
import type { DocumentId } from '../../shared/domain/ids';
import { fitBox, type PictureRegion, type RegionBox } from '../../shared/domain/picture/region';
import type { StoreContext } from './context';
import { shownPicture } from './picture-of-block';
import { columnsOfRange } from './range-columns';
import { positionOfBlock } from './repositories/documents';

/** A region as the window draws it: on which picture, and where. */
export interface DrawnRegion {
  readonly picture: string;
  readonly box: RegionBox;
}

/**
 * What a mark is stored as: its range with the words and what surrounds them, or a region of the picture
 * in the block at the range. Throws DomainError range.invalid, also where the block shows another picture
 * than the one that was drawn on.
 */
export function columnsOfTarget(
  context: StoreContext,
  documentId: DocumentId,
  range: TextRange,
  drawn: DrawnRegion | null,
) {
  if (!drawn) {
    const { columns, surroundings } = columnsOfRange(context, documentId, range);
    return { ...columns, ...surroundings, region: null };
  }
  const { db, libraryDir, hash } = context;
  const { block } = range.start;
  const shown = shownPicture(db, libraryDir, documentId, block);
  if (shown?.sha256 !== drawn.picture) throw new DomainError('range.invalid', { block });
  const region: PictureRegion = {
    picture: drawn.picture,
    pictureWidth: shown.width,
    pictureHeight: shown.height,
    box: fitBox(drawn.box),
  };
  return {
    start_block: block,
    start_offset: 0,
    end_block: block,
    end_offset: 0,
    position: positionOfBlock(db, block),
    exact: '',
    exact_sha256: hash(''),
    prefix: '',
    suffix: '',
    region: JSON.stringify(region),
  };
}
