import type { TextPoint } from '../document/range';
import type { BookmarkId, DocumentId } from '../ids';

/** A place that the researcher wants to find again. It stands in the source, so repairs do not move it. */
export interface Bookmark {
  readonly id: BookmarkId;
  readonly documentId: DocumentId;
  readonly point: TextPoint;
  /** What the researcher called it; '' shows the words that stand there. */
  readonly name: string;
  readonly createdAt: number;
}
