import { pictureAddress } from '../../picture/picture';
import type { ExportPicture } from '../options';
import type { Report } from '../report-model';

export const pictureFolder = 'pictures';

/** A picture that stands beside the files of a folder. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Where a picture stands in the folder. The beginning of its hash is in its name, so that another
 * picture in its place is another file and nothing of the user's is overwritten.
 */
export const pictureFileName = ({ sha256, kind }: ExportPicture, number: number): string =>
  `${pictureFolder}/${pictureAddress(number, 'short')}-${sha256.slice(0, 8)}.${kind === 'jpeg' ? 'jpg' : kind}`;

/** The pictures that the text of a report shows. */
export const pictureFiles = ({ fullText }: Report): readonly PictureFile[] =>
  fullText.flatMap(({ shown, picture }) =>
    shown ? [{ name: pictureFileName(shown, picture), bytes: shown.bytes }] : [],
  );
