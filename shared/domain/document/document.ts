import type { DocumentId } from '../ids';
import type { MediaType } from './file-format';

export type { MediaType };

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof encodings)[number];

/** Where the file came from, as the file itself said; never fetched, shown as text. */
export interface Provenance {
  readonly fileName: string;
  readonly publisher: string;
  readonly headline: string;
  /** Address of the page, if the file names one. */
  readonly address: string;
  /** Date that the page carries, as printed. */
  readonly published: string;
}

/** Bibliographic data: read off the text at import, edited by the researcher. */
export interface DocumentMeta {
  readonly title: string;
  readonly issuer: string;
  /** Document number such as 国发〔2021〕29号, or ''. */
  readonly number: string;
  /** ISO date, year-month or year, or ''. */
  readonly date: string;
}

export interface DocumentSummary extends DocumentMeta {
  readonly id: DocumentId;
  readonly mediaType: MediaType;
  readonly encoding: Encoding;
  /** SHA-256 of the original file's bytes. */
  readonly sourceSha256: string;
  /** SHA-256 over the blocks' hashes in order: the version that an address belongs to. */
  readonly contentSha256: string;
  readonly provenance: Provenance;
  /** True for a document that came with the application. */
  readonly bundled: boolean;
  readonly importedAt: number;
  readonly openedAt: number | null;
  /** 字数 as Word counts: each CJK character and full-width mark 1, each run of Latin letters or digits 1. */
  readonly characterCount: number;
  readonly chapterCount: number;
  readonly annotationCount: number;
  readonly repairCount: number;
  /** Places of marks for the density strip: position 0…1 in the text, colour 1…8. */
  readonly density: readonly { readonly at: number; readonly color: number }[];
}
