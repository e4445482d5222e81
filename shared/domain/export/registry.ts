/** What the window, the dialog and the command line know of a format; its writer is in the store. */
export interface ExportFormat {
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
}

/** Every export format. Names and descriptions: `format.<id>` in the catalogue `export`. */
export const exportFormats = [
  {
    id: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    id: 'docx-annotated',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { id: 'markdown', extension: 'md', mediaType: 'text/markdown' },
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof exportFormats)[number]['id'];
