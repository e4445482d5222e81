import { versionLine } from '../document/reading-version';
import { citeDocument } from '../citation/cite';
import { dayOf } from './day';
import type { Report } from './report-model';
import type { ExportTexts } from './texts';

/** The report's data sheet: label and value, what is empty left out. */
export function metaOf(report: Report, texts: ExportTexts['report']): readonly (readonly [string, string])[] {
  const { document, exportedAt, options } = report;
  const rows: readonly (readonly [string, string])[] = [
    [texts.issuer, document.issuer],
    [texts.number, document.number],
    [texts.date, document.date],
    [texts.publisher, document.provenance.publisher],
    [texts.source, document.provenance.address],
    [texts.version, versionLine(report.version, document.contentSha256)],
    [texts.exported, dayOf(exportedAt)],
    [texts.reference, citeDocument(document, { language: options.language })],
  ];
  return rows.filter(([, value]) => value !== '');
}
