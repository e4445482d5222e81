import type { Annotation, MarkColor } from '../annotation/annotation';
import type { MarkStyle } from '../annotation/style';
import type { Block } from '../document/block';
import type { Table } from '../document/table';
import type { TableWords } from '../document/table-words';
import type { DocumentSummary } from '../document/document';
import type { TextRange } from '../document/range';
import type { AnnotationId, BlockId, DocumentId, NoteId } from '../ids';
import type { PictureRegion } from '../picture/region';
import type { Measure } from '../measure/register';
import type { WordsBlock } from './note-blocks';
import type { Reading } from '../document/reading';
import type { ExportInput, ExportOptions, ExportPicture } from './options';

/** Words of the source with their place; `agrees` is checked at the time of export. */
export interface ReportQuote {
  /** Where the words are from; null for a document that the library no longer has: nothing was compared. */
  readonly document: DocumentSummary | null;
  readonly paragraphs: readonly string[];
  /** In the form that the options ask for, and always the short one, which names the place in links. */
  readonly address: string;
  readonly shortAddress: string;
  readonly agrees: boolean;
}
export interface ReportEntry extends ReportQuote {
  readonly id: AnnotationId;
  readonly range: TextRange;
  /** Heading of the chapter it stands in, '' before the first. */
  readonly chapter: string;
  readonly quote: Annotation['quote'];
  /** What is marked of a picture; absent for a mark on words. `agrees` then says whether the block still shows that picture. */
  readonly region?: PictureRegion;
  readonly color: MarkColor;
  readonly style: MarkStyle;
  /** Whole paths: 对外开放 / 负面清单. */
  readonly tags: readonly string[];
  readonly comments: Annotation['comments'];
  readonly author: Annotation['author'];
  readonly createdAt: number;
  readonly updatedAt: number;
}
export interface ReportGroup {
  readonly heading: string | null;
  readonly entries: readonly ReportEntry[];
}
/** A clause quoted in a note, with the place that it links to. */
export interface ReportNoteQuote extends ReportQuote {
  readonly type: 'quote';
  readonly documentId: DocumentId;
  readonly range: TextRange;
}
export type ReportNoteBlock = WordsBlock | ReportNoteQuote;
export interface ReportNote {
  readonly id: NoteId;
  readonly title: string;
  /** What a memo is about, in words; '' for a note that stands by itself. */
  readonly about: string;
  readonly blocks: readonly ReportNoteBlock[];
}
export interface ReportParagraph {
  readonly id: BlockId;
  readonly kind: Block['kind'];
  readonly level: number;
  readonly text: string;
  readonly picture: number;
  /** The picture that the block shows. */
  readonly shown: ExportPicture | null;
  /** Paragraphs that the researcher typed off a picture: never the source's words. */
  readonly transcription: readonly string[];
  /** The cells of a table: their words, and their places in `text`; null for any other block. */
  readonly table: TableWords | null;
  readonly grid: Table | null;
  readonly shortAddress: string;
  /** Heading of its chapter (its own, if it is one), '' before the first. */
  readonly chapter: string;
  /** Its number under its heading, from 1; 0 for what has none. */
  readonly number: number;
  /**
   * Marks of the report on it, in UTF-16 units of `text`; they may overlap, and those on a picture have no
   * length. `layer` as in `assignLayers`, 0 for none.
   */
  readonly marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly layer: number;
    readonly entry: ReportEntry;
  }[];
}
/** How many pictures the text shows, how many of them are of a kind, and how many are there and cannot be read. */
export interface PictureCounts {
  readonly shown: number;
  readonly webp: number;
  readonly unread: number;
}
/** A row of the register. */
export interface ReportMeasure extends ReportQuote {
  readonly measure: Measure;
}
/** A tag of the codebook with the marks of the report that carry it. */
export interface ReportCode {
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly color: MarkColor;
  readonly definition: string;
  readonly count: number;
}
/** What every format writes: the same content, in no format yet. */
export interface Report {
  readonly document: DocumentSummary;
  /** The reading's version, which the addresses belong to. */
  readonly version: string;
  readonly groups: readonly ReportGroup[];
  /** Every mark of the groups once, in text order. */
  readonly entries: readonly ReportEntry[];
  readonly notes: readonly ReportNote[];
  readonly fullText: readonly ReportParagraph[];
  readonly measures: readonly ReportMeasure[];
  readonly codebook: readonly ReportCode[];
  /** What the report was made of, and the text as it is read, for formats that lay it out themselves. */
  readonly input: ExportInput;
  readonly reading: Reading;
  /** The immutable source, for formats that count places in it. */
  readonly source: readonly Block[];
  readonly options: ExportOptions;
  readonly exportedAt: number;
  /** Documents other than the report's that its notes cite, each once. */
  readonly alsoCited: readonly DocumentSummary[];
  /** Quotes that were compared with their source. */
  readonly quoteCount: number;
  readonly differing: number;
  /** Marks on regions of pictures. */
  readonly regionCount: number;
  readonly pictureCounts: PictureCounts;
}
