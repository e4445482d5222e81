import type { BlockId, DocumentId } from '../ids';
import type { Decision } from './decision';
import type { TableRows } from './table';

/**
 * What a block is. `matter` is text of the page around the document, such as the line
 * 《…》全文如下：; it is kept and shown, but is no paragraph of the document and has no number.
 */
export type BlockKind = 'heading' | 'paragraph' | 'image' | 'table' | 'matter';

/** Whose words a block holds: the document's own, or those of the page that carried it. */
export type Voice = 'document' | 'page';

/** Where a picture came from. It is never fetched. */
export interface BlockImage {
  readonly source: string;
  readonly alt: string;
}

/** What an importer reads from a file: text in order, not yet understood. */
export interface DraftBlock {
  readonly kind: 'paragraph' | 'heading' | 'image' | 'table';
  /** Visible text, inner line breaks as \n, no leading or trailing white space. */
  readonly text: string;
  /** Level that the markup gave a heading (h1 = 1); absent where the markup gave none. */
  readonly hint?: number;
  /** True where the whole block is set bold, as headings on saved web pages are. */
  readonly bold?: boolean;
  /** True where every \n of the text is the end of a line of some width, and the text reads on over it. */
  readonly wrapped?: true;
  readonly image?: BlockImage;
  readonly rows?: TableRows;
  /** True for what is the printed page's and not the text's: running heads, page numbers. */
  readonly isFurniture?: boolean;
  /** Page of the file where the block begins, from 1; absent where the file has no pages. */
  readonly page?: number;
}

/**
 * One immutable piece of an imported text. A document's blocks in order give back every visible
 * character of the file. Offsets into a block are UTF-16 units of `text`.
 */
export interface Block {
  readonly id: BlockId;
  readonly documentId: DocumentId;
  readonly ordinal: number;
  readonly kind: BlockKind;
  readonly voice: Voice;
  readonly text: string;
  /** SHA-256 of the text's UTF-8 bytes. */
  readonly sha256: string;
  /** Depth of a heading or of a numbered item, 1 for the outermost; 0 for plain text. */
  readonly level: number;
  /** The number as the text prints it (一、 / （一） / 第十二条), or ''. Always a prefix of `text`. */
  readonly label: string;
  readonly image: BlockImage | null;
  /** Of a table; `tableOf` makes the cells of them. */
  readonly rows: TableRows | null;
  /** Why the structure parser took the block for what it is; null where that was not kept yet. */
  readonly decision: Decision | null;
}

/** A block before the store gives it its identity and its hash. */
export type StructuredBlock = Omit<Block, 'id' | 'documentId' | 'sha256'>;
