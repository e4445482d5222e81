import { escapeLine } from '../formats/escape-markdown';
import { tableMarkdown } from '../formats/table-markdown';
import type { ReportParagraph } from '../report-model';
import { pictureTitle } from '../report-pictures';
import type { ReportTable } from '../report-tables';
import { fill } from '../texts';
import { pictureFileName } from './pictures';
import type { MarkdownWriter } from './writer';

const row = (cells: readonly string[]): string => `| ${cells.map(escapeLine).join(' | ')} |`;

/** A table of the report (GitHub Flavored Markdown). */
export const reportTable = ({ head, rows }: ReportTable): string =>
  [row(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');

/** A picture beside the file, with its title where a reader of the flavour shows none; else its plate. */
function pictureLines({ picture, shown }: ReportParagraph, { texts, flavour }: MarkdownWriter): string {
  if (!shown || flavour === 'markdown') return escapeLine(fill(texts.report.picture, { number: picture }));
  const title = escapeLine(pictureTitle(shown, picture, texts));
  const image = `![${title}](${pictureFileName(shown, picture)})`;
  return flavour === 'obsidian' ? `${image}\n${title}` : image;
}

/** The document's own text. Obsidian's paragraphs carry their address as a block id. */
export function textLines(
  paragraphs: readonly ReportParagraph[],
  writer: MarkdownWriter,
  base: number,
): string {
  const { texts, flavour, textBlockOf } = writer;
  const mark = (paragraph: ReportParagraph): string => {
    const id = flavour === 'obsidian' ? textBlockOf(paragraph) : '';
    return id && ` ^${id}`;
  };
  return paragraphs
    .map((paragraph) => {
      const { kind, level, text, picture, transcription, table: cells } = paragraph;
      if (kind === 'image') {
        const plate = pictureLines(paragraph, writer);
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
