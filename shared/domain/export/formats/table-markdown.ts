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
  const rows = table.rows.map((row) => line(placesOfRow(row, table).map(cellOf)));
  const empty = Array.from({ length: table.columnCount }, () => '');
  const [head, body] = table.headRowCount > 0 ? [rows[0] ?? '', rows.slice(1)] : [line(empty), rows];
  const caption = table.caption === '' ? [] : [escapeLine(table.caption), ''];
  return [...caption, head, line(empty.map(() => '---')), ...body];
}
