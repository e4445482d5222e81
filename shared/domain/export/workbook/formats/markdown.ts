import { escapeMarkdown } from '../../formats/escape-markdown';
import { cellText, type Cell, type Sheet, type Workbook } from '../workbook';

const cellOf = (cell: Cell) =>
  cellText(cell)
    .split(/\r\n|\r|\n/u)
    .map(escapeMarkdown)
    .join('<br>');
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function writeSheet({ name, columns, rows }: Sheet): string {
  return [
    `## ${escapeMarkdown(name)}`,
    '',
    line(columns.map(({ title }) => cellOf(title))),
    line(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map(cellOf))),
    '',
  ].join('\n');
}

/** Every table under its name (GitHub Flavored Markdown, tables extension). */
export const writeMarkdownTables = ({ title, about, sheets }: Workbook): string =>
  [
    `# ${escapeMarkdown(title)}`,
    '',
    ...about.map(([label, value]) => `- ${escapeMarkdown(label)}：${escapeMarkdown(value)}`),
    '',
    ...sheets.map(writeSheet),
  ].join('\n');
