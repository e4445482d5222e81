import type { ExportFormat } from '../registry';

/** Every format that tables leave in; its writer is in the store. Names: `export.format.<id>` of the catalogue `register`. */
export const tableFormats = [
  {
    id: 'xlsx',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { id: 'csv', extension: 'csv', mediaType: 'text/csv' },
  {
    id: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { id: 'markdown', extension: 'md', mediaType: 'text/markdown' },
  { id: 'json', extension: 'json', mediaType: 'application/json' },
] as const satisfies readonly Pick<ExportFormat, 'id' | 'extension' | 'mediaType'>[];

export type TableFormatId = (typeof tableFormats)[number]['id'];
export const tableFormatIds = tableFormats.map(({ id }) => id) as [TableFormatId, ...TableFormatId[]];
