/** What the export dialog shows before anything is written. */
export interface ExportPreview {
  /** The start of the result as plain Markdown-like lines, already limited in length. */
  readonly lines: readonly PreviewLine[];
  readonly annotationCount: number;
  readonly noteCount: number;
  readonly quoteCount: number;
  /** Quotes whose words no longer agree with the source. */
  readonly differing: number;
}
export interface PreviewLine {
  readonly kind:
    'title' | 'meta' | 'heading1' | 'heading2' | 'quote' | 'source' | 'comment' | 'text' | 'item';
  readonly text: string;
}
