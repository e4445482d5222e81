import type { TextRange } from '../document/range';
import type { AnnotationId, CommentId, DocumentId, LayerId, TagId } from '../ids';
import type { PictureRegion } from '../picture/region';
import type { AttributeValues } from './attributes/definition';
import type { MarkStyle } from './style';

/** The eight mark colours by their key: 1 黄 2 橙 3 绯 4 紫 5 蓝 6 青 7 绿 8 墨. */
export const markColors = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type MarkColor = (typeof markColors)[number];

/** Who wrote something, as the settings held it at the time. */
export interface Author {
  readonly name: string;
  readonly initials: string;
}

/** One contribution to the thread beneath a mark. */
export interface Comment {
  readonly id: CommentId;
  readonly text: string;
  readonly author: Author;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The layer that it came in with; absent for what was written here. */
  readonly layerId?: LayerId;
}

/** Words that a comment had before, and until when. */
export interface EarlierWording {
  readonly text: string;
  /** When they were written and who wrote them. */
  readonly at: number;
  readonly author: string;
}

/** The words a mark stands on, with what surrounds them (W3C Web Annotation, TextQuoteSelector). */
export interface TextQuote {
  /** The source words; blocks are joined by a line feed. */
  readonly exact: string;
  /** Up to 32 UTF-16 units before and after, never half a grapheme cluster. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A mark: one range, or a region of a picture, with a colour, any number of tags and a thread of comments. */
export interface Annotation {
  readonly id: AnnotationId;
  readonly documentId: DocumentId;
  /** Of a region: the place of its picture block, with nothing between its ends. */
  readonly range: TextRange;
  /** Of a region: no words. */
  readonly quote: TextQuote;
  /** What is marked of a picture; absent for a mark on words. */
  readonly region?: PictureRegion;
  readonly color: MarkColor;
  readonly style: MarkStyle;
  /** What the researcher says of it, by the attribute's id; one that says nothing is absent. */
  readonly attributes: AttributeValues;
  readonly tagIds: readonly TagId[];
  readonly comments: readonly Comment[];
  readonly author: Author;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The layer that it came in with; absent for what was marked here. */
  readonly layerId?: LayerId;
  /** When its thread was called settled; absent while it is open. */
  readonly resolvedAt?: number;
}
