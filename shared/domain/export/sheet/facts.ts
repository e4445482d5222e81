import { addressOf } from '../../document/address';
import type { Annotation, MarkColor } from '../../annotation/annotation';
import { markColors } from '../../annotation/annotation';
import { escapeHtml } from '../html/escape-html';
import { metaOf } from '../report-meta';
import type { Report } from '../report-model';
import { scopeTest } from '../scope';
import { fill, type ExportTexts } from '../texts';
import { colorName } from '../wording';

/** What part of the document is on the sheet, in words. */
function rangeWords({ options, reading }: Report, { sheet }: ExportTexts): string {
  const { scope } = options;
  if (scope.kind === 'selection')
    return fill(sheet.selection, { address: addressOf(reading, scope.range, options.address) });
  if (scope.kind !== 'sections') return sheet.whole;
  return scope.sections
    .map((id) => reading.blocks[reading.indexOf.get(id) ?? -1]?.text ?? '')
    .join(sheet.join);
}

/** How many marks are printed, and of those in the range how many a filter keeps out, and by what. */
function markWords(report: Report, { sheet }: ExportTexts): string {
  const { input, options, entries } = report;
  if (!options.include.annotations) return sheet.unmarked;
  const { hasRange } = scopeTest(input, report.reading, options.scope);
  const here = (marks: readonly Annotation[]) => marks.filter(({ range }) => hasRange(range)).length;
  const left = here([...input.annotations, ...(input.withheld?.annotations ?? [])]) - entries.length;
  const printed = fill(sheet.printed, { count: entries.length });
  const words = input.withheld?.words ?? '';
  if (left === 0 && words === '') return printed;
  const withheld = fill(sheet.withheld, { count: left });
  return `${printed}${sheet.stop}${withheld}${words ? fill(sheet.asked, { words }) : ''}`;
}

/** The lines of the marks that are on the sheet, each with its colour's name. */
function legendOf({ entries }: Report, texts: ExportTexts): string {
  const used = new Set<MarkColor>(entries.map(({ color }) => color));
  return markColors
    .filter((color) => used.has(color))
    .map((color) => `<mark class="c${color}">${escapeHtml(colorName(color, texts))}</mark>`)
    .join(' ');
}

/** The data sheet at the head: where the text comes from, what of it is printed, what the lines mean. */
export function factsHtml(report: Report, texts: ExportTexts): string {
  const { sheet } = texts;
  const row = (label: string, html: string) => `<dt>${escapeHtml(label)}</dt><dd>${html}</dd>`;
  const legend = legendOf(report, texts);
  return [
    ...metaOf(report, texts.report).map(([label, value]) => row(label, escapeHtml(value))),
    row(sheet.range, escapeHtml(rangeWords(report, texts))),
    row(sheet.marks, escapeHtml(markWords(report, texts))),
    ...(legend ? [row(sheet.legend, `<span class="legend">${legend}</span>`)] : []),
  ].join('\n');
}
