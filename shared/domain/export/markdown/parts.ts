import { escapeLine } from '../formats/escape-markdown';
import { tableMarkdown } from '../formats/table-markdown';
import type { ReportParagraph } from '../report-model';
import type { ReportTable } from '../report-tables';
import { fill } from '../texts';
import type { MarkdownWriter } from './writer';

const row = (cells: readonly string[]): string => `| ${cells.map(escapeLine).join(' | ')} |`;

/** A table of the report (GitHub Flavored Markdown). */
export const reportTable = ({ head, rows }: ReportTable): string =>
  [row(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');

/** The document's own text. Obsidian's paragraphs carry their address as a block id. */
export function textLines(
  paragraphs: readonly ReportParagraph[],
  { texts, flavour, textBlockOf }: MarkdownWriter,
  base: number,
): string {
  const mark = (paragraph: ReportParagraph): string => {
    const id = flavour === 'obsidian' ? textBlockOf(paragraph) : '';
    return id && ` ^${id}`;
  };
  return paragraphs
    .map((paragraph) => {
      const { kind, level, text, picture, transcription, table: cells } = paragraph;
      if (kind === 'image') {
        const plate = escapeLine(fill(texts.report.picture, { number: picture }));
        if (transcription.length === 0) return plate;
        const typed = [
          `**${escapeLine(fill(texts.report.transcription, { number: picture }))}**`,
          ...transcription.map(escapeLine),
        ];
        return `${plate}\n\n${typed.map((line) => `> ${line}`).join('\n>\n')}`;
      }
      if (kind === 'heading') return `${'#'.repeat(Math.min(6, level + base))} ${escapeLine(text)}`;
      if (cells) {
        const id = mark(paragraph).trim();
        return [tableMarkdown(cells).join('\n'), ...(id ? [id] : [])].join('\n\n');
      }
      return `${escapeLine(text)}${mark(paragraph)}`;
    })
    .join('\n\n');
}
