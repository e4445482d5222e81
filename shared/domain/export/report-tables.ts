import type { ReportCode, ReportMeasure } from './report-model';
import type { ExportTexts } from './texts';
import { colorName } from './wording';

/** A table of a report as words, before a format lays it out. */
export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The register, every row with its words and their place. */
export function measuresTable(measures: readonly ReportMeasure[], { report }: ExportTexts): ReportTable {
  const { columns, differs, strength } = report;
  return {
    head: [columns.address, columns.words, columns.verb, columns.object, columns.strength],
    rows: measures.map(({ address, paragraphs, agrees, measure }) => [
      address,
      `${paragraphs.join(' ')}${agrees ? '' : ` (${differs})`}`,
      measure.verb,
      measure.object,
      measure.strength ? strength[measure.strength] : '',
    ]),
  };
}

/** The tags that the report uses, with how often. */
export const codebookTable = (codebook: readonly ReportCode[], texts: ExportTexts): ReportTable => ({
  head: [
    texts.report.tags,
    texts.report.columns.color,
    texts.report.columns.definition,
    texts.report.columns.count,
  ],
  rows: codebook.map(({ path, color, definition, count }) => [
    path,
    colorName(color, texts),
    definition,
    String(count),
  ]),
});
