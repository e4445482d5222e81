import type { DraftBlock } from '../../../../shared/domain/document/block';
import { DomainError } from '../../../../shared/domain/error';
import type { ImportedText, PagedImporter, TellProgress } from '../importer';
import type { PdfEngine, PDFDocumentProxy } from './engine';
import { layOut } from './layout';
import { contentOf, type ScannablePage } from './page-content';
import type { PageContent } from './run';

/** Most pages of a file that are read. */
const mostPages = 10_000;
/** After so many pages with a scan under their words, pictures are no longer looked for. */
const surelyScanned = 3;

export const pdf: PagedImporter = {
  mediaType: 'application/pdf',
  kind: 'pdf',
  read: (bytes, tell) => readPdf(bytes, tell),
};

/** Names of the errors that PDF.js gives for what is wrong with a file. */
const damages: ReadonlySet<string> = new Set([
  'InvalidPDFException',
  'FormatError',
  'MissingDataException',
  'XRefEntryException',
  'XRefParseException',
  'ParserEOFException',
  'UnknownErrorException',
]);

const letters = /[\p{L}\p{N}]/u;

/** What PDF.js says of a file that it cannot open, as the codes of this application. */
function refusalOf(error: unknown): unknown {
  const { name = '' } = error as { name?: string };
  if (name === 'PasswordException') return new DomainError('file.encrypted');
  return damages.has(name) ? new DomainError('file.damaged', { part: 'pdf' }) : error;
}

async function open(engine: PdfEngine, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await engine.open(bytes);
  } catch (error) {
    throw refusalOf(error);
  }
}

async function pagesOf(engine: PdfEngine, file: PDFDocumentProxy, tell: TellProgress) {
  const pages: ScannablePage[] = [];
  let scans = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    let content;
    try {
      content = await contentOf(await file.getPage(number), engine, scans < surelyScanned);
    } catch {
      throw new DomainError('file.damaged', { part: `page ${number}` });
    }
    if (content.isScan) scans += 1;
    pages.push(content);
    tell({ stage: 'pages', done: number, total: file.numPages });
  }
  return pages;
}

const hasText = (drafts: readonly DraftBlock[]): boolean =>
  drafts.some((draft) => !draft.isFurniture && letters.test(draft.text));

/**
 * The text of the pages. Where every page says nothing but the same, that is the text, unless the pages
 * are pictures: then it is what the scanner wrote on them.
 */
function textOf(pages: readonly ScannablePage[]): readonly DraftBlock[] {
  const drafts = layOut(pages);
  return hasText(drafts) || pages.some((page) => page.isScan) ? drafts : layOut(pages, false);
}

/** Pages without any words stand as pictures where they are among others. */
function withScans(drafts: readonly DraftBlock[], pages: readonly PageContent[]): readonly DraftBlock[] {
  const written = new Set(drafts.filter((draft) => !draft.isFurniture).map((draft) => draft.page));
  const isScanned = ({ number, runs }: PageContent) => runs.length === 0 && !written.has(number);
  const scanned = pages.filter(isScanned).map(({ number }) => number);
  const all = [...drafts];
  for (const page of scanned) {
    const place = all.findIndex((draft) => (draft.page ?? 0) > page);
    const picture: DraftBlock = { kind: 'image', text: '', image: { source: `page ${page}`, alt: '' }, page };
    all.splice(place < 0 ? all.length : place, 0, picture);
  }
  return all;
}

/**
 * PDF files whose pages hold text (ISO 32000). Pictures stay in the original, named by their page.
 * Scripts, attachments, forms' actions and links are never asked for. Throws DomainError
 * file.encrypted, file.damaged (`part`), file.too-many-pages (`pages`, `limit`) or file.no-text-layer (`pages`).
 */
async function readPdf(bytes: Uint8Array, tell: TellProgress): Promise<ImportedText> {
  const { openEngine } = await import('./engine');
  const engine = await openEngine();
  const file = await open(engine, bytes);
  try {
    const pageCount = file.numPages;
    if (pageCount > mostPages)
      throw new DomainError('file.too-many-pages', { pages: pageCount, limit: mostPages });
    const pages = await pagesOf(engine, file, tell);
    const drafts = textOf(pages);
    if (!hasText(drafts)) throw new DomainError('file.no-text-layer', { pages: pageCount });
    const { info } = await file.getMetadata().catch(() => ({ info: {} }));
    const title = (info as { Title?: unknown }).Title;
    const headline = typeof title === 'string' ? title.trim().slice(0, 500) : '';
    return { drafts: withScans(drafts, pages), provenance: headline === '' ? {} : { headline } };
  } finally {
    await file.loadingTask.destroy();
  }
}
