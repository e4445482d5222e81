import { placesOfRow, type CellWords, type TableWords } from '../../document/table-words';
import { escapeLine, escapeMarkdown } from './escape-markdown';

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const cellOf = (cell: CellWords | null) =>
  (cell?.text ?? '')
    .split('\n')
    .map((words) => escapeMarkdown(words.trim()))
    .join('<br>');

/**
 * The lines of a table (GitHub Flavored Markdown, tables extension), its caption before it. The format
 * has one row of headers and no merged cells: a table without headers gets an empty row of them, and
 * the places that a merged cell covers stay empty.
 */
export function tableMarkdown(table: TableWords): string[] {
  const caption = table.caption === '' ? [] : [escapeLine(table.caption), ''];
  const cells = table.rows.map((row) => placesOfRow(row, table).map(cellOf));
  return [...caption, ...gridMarkdown(cells, table)];
}

/** The same of cells that are Markdown already. */
export function gridMarkdown(
  cells: readonly (readonly string[])[],
  { columnCount, headRowCount }: Pick<TableWords, 'columnCount' | 'headRowCount'>,
): string[] {
  const rows = cells.map(line);
  const empty = Array.from({ length: columnCount }, () => '');
  const [head, body] = headRowCount > 0 ? [rows[0] ?? '', rows.slice(1)] : [line(empty), rows];
  return [head, line(empty.map(() => '---')), ...body];
}
