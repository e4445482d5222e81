import type { DocumentSummary } from '../../../../shared/domain/document/document';
import { dayOf } from '../../../../shared/domain/export/day';

/** The document as GB/T 7714-2015 prints an electronic announcement, with the place of a clause. */
export function referenceOf(document: DocumentSummary, address: string): string {
  const { issuer, title, date, provenance } = document;
  const head = [issuer, `${title}[EB/OL]`].filter(Boolean).join('. ');
  const issued = date ? `(${date})` : '';
  return [`${head}. ${issued}[${dayOf(document.importedAt)}]`, address, provenance.address]
    .filter(Boolean)
    .join('. ')
    .concat('.');
}
