import type { ReportParagraph } from '../report-model';
import { escapeHtml } from './escape-html';

/**
 * A paragraph with its marks: cut at every border of a mark, so that marks that overlap stay in order.
 * The first mark over a stretch gives its colour, the second an underline; the number of each note stands
 * where its mark ends. `numberOf` gives 0 for a mark without a note.
 */
export function markedText(
  { text, marks }: ReportParagraph,
  numberOf: (mark: ReportParagraph['marks'][number]) => number,
): string {
  if (marks.length === 0) return escapeHtml(text);
  const borders = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  let html = '';
  for (const [index, from] of borders.entries()) {
    for (const mark of marks) {
      const number = mark.end === from ? numberOf(mark) : 0;
      if (number) html += `<sup><a href="#n${number}" class="note-number">${number}</a></sup>`;
    }
    const to = borders[index + 1];
    if (to === undefined) break;
    const words = escapeHtml(text.slice(from, to));
    const over = marks.filter(({ start, end }) => start <= from && end >= to);
    const [first, second] = over;
    html += first
      ? `<mark class="c${first.entry.color}${second ? ` u${second.entry.color}` : ''}">${words}</mark>`
      : words;
  }
  return html;
}
