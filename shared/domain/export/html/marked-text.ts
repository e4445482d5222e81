import { paintBlock, type LayeredMark } from '../../annotation/paint';
import type { ReportParagraph } from '../report-model';
import { escapeHtml } from './escape-html';

export type PlacedMark = ReportParagraph['marks'][number];

/** What of a paragraph is drawn: its words and the marks on them. */
export type Marked = Pick<ReportParagraph, 'text' | 'marks'>;

/** `fill-3` becomes `c3`, a lane or line keeps its name and takes the colour beside it: `lane2 k5`. */
function classOf(name: string): string {
  const [, line = name, color] = /^(.*)-(\d)$/.exec(name) ?? [];
  if (line === 'fill') return `c${color}`;
  return color === undefined ? line : `${line} k${color}`;
}

/** Where marks in the margin begin and end, as their lines stand beside whole paragraphs. */
const edgesOf = (marks: readonly PlacedMark[], border: number, next: number): string =>
  marks
    .filter(({ entry }) => entry.style === 'margin')
    .flatMap(({ start, end, entry }) => [
      ...(start === border ? [`begins k${entry.color}`] : []),
      ...(end === next ? [`ends k${entry.color}`] : []),
    ])
    .join(' ');

/** The number of a note, which leads to it; nothing where there is none. */
export const noteSign = (number: number | undefined): string =>
  number ? `<sup><a href="#n${number}" class="note-number">${number}</a></sup>` : '';

/**
 * A paragraph with its marks as the reader draws them: cut at every border of a mark, so that marks that
 * overlap stay in order; the lowest layer gives the ground, others a line each. What `after` makes of a
 * mark stands where it ends: ''  for one that has nothing to say. `from` and `to` (UTF-16 units) take a
 * stretch of the text alone, such as a cell of a table.
 */
export function markedText(
  { text, marks: all }: Marked,
  after: (mark: PlacedMark) => string,
  from = 0,
  to = text.length,
): string {
  const marks = all.filter(({ start, end }) => start < to && end > from);
  if (marks.length === 0) return escapeHtml(text.slice(from, to));
  const paint = paintBlock(
    marks.map(({ start, end, layer, entry }): LayeredMark => ({ ...entry, layer, from: start, to: end })),
    null,
  );
  const within = (at: number) => at > from && at < to;
  const inner = [
    ...marks.flatMap(({ start, end }) => [start, end]),
    ...paint.flatMap((one) => [one.from, one.to]),
  ];
  const borders = [...new Set([from, to, ...inner.filter(within)])].sort((a, b) => a - b);
  let html = '';
  for (const [index, border] of borders.entries()) {
    for (const mark of marks) if (mark.end === border) html += after(mark);
    const next = borders[index + 1];
    if (next === undefined) break;
    const here = marks.filter(({ start, end }) => start <= border && end >= next);
    const words = escapeHtml(text.slice(border, next));
    if (here.length === 0) {
      html += words;
      continue;
    }
    const names = paint
      .filter((one) => one.from <= border && one.to >= next)
      .map(({ name }) => classOf(name));
    const ground = names.find((name) => /^c\d$/.test(name));
    const lines = [...names.filter((name) => name !== ground), edgesOf(here, border, next)].filter(Boolean);
    const inside = lines.reduce((content, line) => `<span class="${line}">${content}</span>`, words);
    html += `<mark${ground ? ` class="${ground}"` : ''}>${inside}</mark>`;
  }
  return html;
}
