import { extensionsOf } from '../../../shared/domain/document/file-format';
import type { Importer } from './importer';

/** Plain text: every line that is not blank is a paragraph. Lines that a page cut are left to repairs. */
export const plainText: Importer = {
  mediaType: 'text/plain',
  extensions: extensionsOf('text/plain'),
  sniff: () => 0.2,
  read: (text) => ({
    drafts: text
      .split(/[\n\f\v]/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ kind: 'paragraph', text: line })),
    provenance: {},
  }),
};
