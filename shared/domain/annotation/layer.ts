import type { DocumentId, LayerId } from '../ids';

/** Marks and comments that came in together, of one person, from one file. */
export interface Layer {
  readonly id: LayerId;
  readonly documentId: DocumentId;
  readonly name: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly createdAt: number;
  readonly markCount: number;
  readonly commentCount: number;
}
