/** The media type of Word files, which are read and written. */
export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Every format that can be brought in, with the endings that its files mostly have: in lower case and
 * without the dot. What a file is, its content decides; the endings are for file dialogs and for doubt.
 */
export const fileFormats = [
  { mediaType: 'text/html', extensions: ['html', 'htm', 'xhtml', 'shtml'] },
  { mediaType: 'text/markdown', extensions: ['md', 'markdown', 'mdown', 'mkd'] },
  { mediaType: 'text/plain', extensions: ['txt', 'text'] },
  { mediaType: wordMediaType, extensions: ['docx'] },
  { mediaType: 'application/pdf', extensions: ['pdf'] },
] as const;
export type MediaType = (typeof fileFormats)[number]['mediaType'];

/** The endings of all formats that can be brought in. */
export const importableExtensions: readonly string[] = fileFormats.flatMap(({ extensions }) => extensions);

export const extensionsOf = (mediaType: MediaType): readonly string[] =>
  fileFormats.find((format) => format.mediaType === mediaType)?.extensions ?? [];
