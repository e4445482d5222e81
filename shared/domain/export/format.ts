import type { Loss } from './loss';
import type { MergeConflict } from './markdown/merge';

/** What the export dialog shows before anything is written. */
export interface ExportPreview {
  /** The start of the result as plain lines, already limited in number and length. */
  readonly lines: readonly PreviewLine[];
  /** The start of the very text that the file will hold, for formats of text; null for others. */
  readonly text: string | null;
  /** The first rows of the table that the file will hold, for formats of tables; null for others. */
  readonly table: PreviewTable | null;
  /** Names of the files that a folder will hold. */
  readonly files: readonly string[];
  /** Whether there is no more than what is shown. */
  readonly isWhole: boolean;
  readonly annotationCount: number;
  readonly noteCount: number;
  readonly measureCount: number;
  readonly codeCount: number;
  readonly quoteCount: number;
  /** Quotes whose words no longer agree with the source. */
  readonly differing: number;
  /** What the format cannot hold of it. */
  readonly losses: readonly Loss[];
}
export interface PreviewTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
export interface PreviewLine {
  readonly kind:
    'title' | 'meta' | 'heading1' | 'heading2' | 'quote' | 'source' | 'comment' | 'text' | 'item';
  readonly text: string;
}

/** What came of an export. */
export interface ExportResult {
  readonly path: string;
  readonly checkedQuotes: number;
  readonly differing: number;
  /** What the format could not hold. */
  readonly losses: readonly Loss[];
  /** What stayed as the user had it in a folder that was exported before. */
  readonly conflicts: readonly MergeConflict[];
}
