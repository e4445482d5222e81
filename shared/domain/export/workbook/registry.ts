import { wordMediaType } from '../../document/file-format';
import type { ExportFormat } from '../registry';

/** Every format that tables leave in; its writer is in the store. Names: `export.format.<id>` of the catalogue `register`. */
export const tableFormats = [
  {
    id: 'xlsx',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { id: 'csv', extension: 'csv', mediaType: 'text/csv' },
  /** Every table, a CSV file each. */
  { id: 'csv-files', extension: 'zip', mediaType: 'application/zip' },
  {
    id: 'docx',
    extension: 'docx',
    mediaType: wordMediaType,
  },
  { id: 'markdown', extension: 'md', mediaType: 'text/markdown' },
  { id: 'json', extension: 'json', mediaType: 'application/json' },
] as const satisfies readonly Pick<ExportFormat, 'id' | 'extension' | 'mediaType'>[];

export type TableFormatId = (typeof tableFormats)[number]['id'];
export const tableFormatIds = tableFormats.map(({ id }) => id) as [TableFormatId, ...TableFormatId[]];
