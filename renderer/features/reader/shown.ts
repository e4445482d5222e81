import type { OpenDocument } from '../../lib/open-document';
import type { Marks } from '../annotations';

interface Shown {
  readonly opened: OpenDocument;
  readonly marks: Marks;
}

let current: Shown | null = null;

/** The document and marks that the reader shows now, null without one; the commands act on them. */
export const shown = (): Shown | null => current;
export const setShown = (value: Shown | null): void => {
  current = value;
};
