import { writeBibtex } from '../../../shared/domain/citation/bibtex';
import { writeCslJson } from '../../../shared/domain/citation/csl-json';
import { DomainError } from '../../../shared/domain/error';
import { writeHtml } from '../../../shared/domain/export/formats/html';
import { writeMarkdown } from '../../../shared/domain/export/formats/markdown';
import { obsidianFiles } from '../../../shared/domain/export/formats/obsidian';
import { pandocFiles } from '../../../shared/domain/export/formats/pandoc';
import { writeWebAnnotations } from '../../../shared/domain/export/formats/web-annotation';
import type { NamesById } from '../../../shared/domain/export/markdown/files';
import { pictureFiles } from '../../../shared/domain/export/markdown/pictures';
import type { MarkdownTools } from '../../../shared/domain/export/markdown/writer';
import { formatOf, type ExportFormatId } from '../../../shared/domain/export/registry';
import type { Report } from '../../../shared/domain/export/report';
import { writeCsv } from '../../../shared/domain/export/workbook/formats/csv';
import { marksTable, marksWorkbook } from '../../../shared/domain/export/workbook/marks-workbook';
import { writeSheet } from '../../../shared/domain/export/sheet/sheet';
import type { HashText } from '../../../shared/domain/ids';
import type { PrintPdf } from '../context';
import type { Job } from './job';
import type { WordTools } from './word/word-tools';
import type { FolderProduct } from './write-folder';

/** What writers need beside the report. */
export interface WriterTools {
  readonly hash: HashText;
  readonly markdown: MarkdownTools;
  /** Prints a page to PDF; null where nothing can, as in a terminal. */
  readonly word: WordTools;
  readonly job: Job;
  /** Names that our files have already in the folder that is written to. */
  readonly names?: NamesById;
  readonly print: PrintPdf | null;
}

export type Product = Uint8Array | string | FolderProduct;
type Writer = (report: Report, tools: WriterTools) => Promise<Product> | Product;

function printed(html: string, print: PrintPdf | null, job: Job): Promise<Uint8Array> {
  if (!print) throw new DomainError('export.needs-window');
  return print(html, job.signal);
}

/** The writer of each format of the registry; a format without one does not compile. */
const writers: Readonly<Record<ExportFormatId, Writer>> = {
  markdown: (report, { markdown }) => writeMarkdown(report, markdown),
  obsidian: (report, { markdown, names }) => ({
    files: obsidianFiles(report, markdown, names),
    beside: [],
    pictures: pictureFiles(report),
  }),
  pandoc: (report, { markdown }) => ({ ...pandocFiles(report, markdown), pictures: pictureFiles(report) }),
  docx: async (report, { word, job }) => (await import('./formats/docx')).writeDocx(report, word.preset, job),
  'docx-annotated': async (report, tools) =>
    (await import('./formats/docx-annotated')).writeDocxAnnotated(report, tools),
  html: (report, { hash }) => writeHtml(report, hash),
  pdf: (report, { hash, print, job }) => printed(writeHtml(report, hash), print, job),
  'pdf-annotated': (report, { hash, print, job }) => printed(writeSheet(report, hash), print, job),
  xlsx: async (report) => (await import('./workbook/xlsx')).writeXlsx(marksWorkbook(report)),
  csv: (report) => writeCsv(marksTable(report), true),
  jsonld: (report, { hash }) => writeWebAnnotations(report, hash),
  csl: ({ document }) => writeCslJson([document]),
  bibtex: ({ document }) => writeBibtex(document),
};

/** The product of a report in a format. Throws DomainError export.unknown-format. */
export async function writeReport(report: Report, format: string, tools: WriterTools): Promise<Product> {
  const known = formatOf(format);
  if (!known) throw new DomainError('export.unknown-format', { format });
  return writers[known.id](report, tools);
}
