import { wordMediaType } from '../document/file-format';
import { allBut, type Content } from './loss';

/** What the window, the dialog and the command line know of a format; its writer is in the store. */
export interface ExportFormat {
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it is written to one file or into a folder. */
  readonly target: 'file' | 'folder';
  /** What of a report it can hold; the rest is told before anything is written. */
  readonly holds: readonly Content[];
  /** How the dialog shows it: as a printed page, as the text that will be in the file, as a table. */
  readonly preview: 'page' | 'text' | 'table';
}

/** Every export format. Names and descriptions: `format.<id>` in the catalogue `export`. */
export const exportFormats = [
  {
    id: 'docx',
    extension: 'docx',
    mediaType: wordMediaType,
    target: 'file',
    holds: allBut('colors', 'authors', 'marksInText', 'regions', 'webpPictures'),
    preview: 'page',
  },
  {
    id: 'docx-annotated',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    target: 'file',
    holds: allBut('notes', 'measures', 'codebook', 'regions', 'webpPictures'),
    preview: 'page',
  },
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    target: 'file',
    holds: allBut('authors', 'marksInText', 'footnotes', 'noteLinks', 'regions', 'pictures'),
    preview: 'text',
  },
  {
    id: 'obsidian',
    extension: 'md',
    mediaType: 'text/markdown',
    target: 'folder',
    holds: allBut('authors', 'marksInText', 'regions'),
    preview: 'text',
  },
  {
    id: 'pandoc',
    extension: 'md',
    mediaType: 'text/markdown',
    target: 'folder',
    holds: allBut('authors', 'marksInText', 'regions'),
    preview: 'text',
  },
  {
    id: 'xlsx',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    target: 'file',
    holds: allBut('notes', 'fullText', 'regions', 'transcriptions'),
    preview: 'table',
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    target: 'file',
    holds: allBut('notes', 'fullText', 'measures', 'codebook', 'regions', 'transcriptions'),
    preview: 'table',
  },
  {
    id: 'html',
    extension: 'html',
    mediaType: 'text/html',
    target: 'file',
    holds: allBut('regions'),
    preview: 'page',
  },
  {
    id: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    target: 'file',
    holds: allBut('regions'),
    preview: 'page',
  },
  {
    id: 'pdf-annotated',
    extension: 'pdf',
    mediaType: 'application/pdf',
    target: 'file',
    holds: allBut('notes', 'measures', 'codebook', 'regions'),
    preview: 'page',
  },
  {
    id: 'jsonld',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    target: 'file',
    holds: allBut('notes', 'fullText', 'measures', 'codebook', 'transcriptions'),
    preview: 'text',
  },
  {
    id: 'csl',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    target: 'file',
    holds: [],
    preview: 'text',
  },
  {
    id: 'bibtex',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    target: 'file',
    holds: [],
    preview: 'text',
  },
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof exportFormats)[number]['id'];

export const formatOf = (id: string): (ExportFormat & { readonly id: ExportFormatId }) | undefined =>
  exportFormats.find((format) => format.id === id);

/** Whether a format is the document's text with the marks on it, and no report. */
export const isWholeText = (id: string): boolean => id === 'docx-annotated' || id === 'pdf-annotated';
