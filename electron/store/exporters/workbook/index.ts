import { writeCsv } from '../../../../shared/domain/export/workbook/formats/csv';
import { writeJsonTables } from '../../../../shared/domain/export/workbook/formats/json';
import { writeMarkdownTables } from '../../../../shared/domain/export/workbook/formats/markdown';
import type { TableFormatId } from '../../../../shared/domain/export/workbook/registry';
import type { Language } from '../../../../shared/domain/settings/settings';
import type { Workbook } from '../../../../shared/domain/export/workbook/workbook';

export interface TableOptions {
  /** Whether a CSV file begins with a byte order mark. */
  readonly bom: boolean;
  /** Of what stands at the foot of printed pages. */
  readonly language: Language;
}
type Writer = (workbook: Workbook, options: TableOptions) => Promise<Uint8Array | string>;

/** The writer of each format of the registry; a format without one does not compile. */
const writers: Readonly<Record<TableFormatId, Writer>> = {
  xlsx: async (workbook) => (await import('./xlsx')).writeXlsx(workbook),
  csv: (workbook, { bom }) => Promise.resolve(writeCsv(workbook, bom)),
  'csv-files': async (workbook, { bom }) => (await import('./csv-files')).writeCsvZip(workbook, bom),
  docx: async (workbook, { language }) => (await import('./docx')).writeDocxTables(workbook, language),
  markdown: (workbook) => Promise.resolve(writeMarkdownTables(workbook)),
  json: (workbook) => Promise.resolve(writeJsonTables(workbook)),
};

export const writeWorkbook = (
  workbook: Workbook,
  format: TableFormatId,
  options: TableOptions,
): Promise<Uint8Array | string> => writers[format](workbook, options);
