import { escapeHtml } from '../html/escape-html';
import type { Report, ReportEntry } from '../report-model';
import { listed, type ExportTexts } from '../texts';
import { bylineOf, lookName } from '../wording';

/** The number of each mark that has something to say, from 1 in text order. */
export function noteNumbers({ entries, options }: Report): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const speaks = ({ tags, comments, agrees, author }: ReportEntry) =>
    tags.length + comments.length > 0 || !agrees || (options.fields.includes('author') && author.name !== '');
  for (const entry of entries) if (speaks(entry)) numbers.set(entry.id, numbers.size + 1);
  return numbers;
}

/** What was written on a mark, to stand beside its words: number, place, colour, tags and the thread. */
export function noteHtml(entry: ReportEntry, number: number, report: Report, texts: ExportTexts): string {
  const { fields } = report.options;
  const words = (name: string, text: string) => `<span class="${name}">${escapeHtml(text)}</span>`;
  const head = [
    entry.address,
    ...(fields.includes('color') ? [lookName(entry, texts)] : []),
    ...(fields.includes('author') && entry.author.name ? [entry.author.name] : []),
  ];
  const said = entry.comments.map(
    (comment) =>
      `<span>${escapeHtml(comment.text)} <span class="by">${escapeHtml(bylineOf(comment, texts))}</span></span>`,
  );
  return [
    `<span class="note k${entry.color}">`,
    `<span class="at"><b>${number}</b>${escapeHtml(head.join(' · '))}</span>`,
    // Words stand in the text beside the note; where a region lies is said nowhere else.
    entry.region ? words('where', entry.paragraphs.join(' ')) : '',
    entry.tags.length ? words('tags', listed(texts, entry.tags)) : '',
    ...said,
    entry.agrees ? '' : words('differs', texts.report.differs),
    '</span>',
  ].join('');
}
