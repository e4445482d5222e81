import type { ReportParagraph } from '../report-model';
import { escapeHtml } from './escape-html';

/** The number of a note, which leads to it; nothing for 0. */
export const noteSign = (number: number): string =>
  number ? `<sup><a href="#n${number}" class="note-number">${number}</a></sup>` : '';

/**
 * A paragraph with its marks: cut at every border of a mark, so that marks that overlap stay in order.
 * The first mark over a stretch gives its colour, the second an underline; the number of each note stands
 * where its mark ends. `numberOf` gives 0 for a mark without a note. `from` and `to` (UTF-16 units) take
 * a stretch of the text alone, such as a cell of a table.
 */
export function markedText(
  { text, marks: all }: Pick<ReportParagraph, 'text' | 'marks'>,
  numberOf: (mark: ReportParagraph['marks'][number]) => number,
  from = 0,
  to = text.length,
): string {
  const marks = all.filter(({ start, end }) => start < to && end > from);
  if (marks.length === 0) return escapeHtml(text.slice(from, to));
  const within = (at: number) => at > from && at < to;
  const inner = marks.flatMap(({ start, end }) => [start, end]).filter(within);
  const borders = [...new Set([from, to, ...inner])].sort((a, b) => a - b);
  let html = '';
  for (const [index, border] of borders.entries()) {
    for (const mark of marks) {
      if (mark.end === border) html += noteSign(numberOf(mark));
    }
    const next = borders[index + 1];
    if (next === undefined) break;
    const words = escapeHtml(text.slice(border, next));
    const [first, second] = marks.filter(({ start, end }) => start <= border && end >= next);
    html += first
      ? `<mark class="c${first.entry.color}${second ? ` u${second.entry.color}` : ''}">${words}</mark>`
      : words;
  }
  return html;
}
