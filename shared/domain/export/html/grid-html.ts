import type { Table, TableCell } from '../../document/table';
import type { ReportParagraph } from '../report-model';
import { markedText, type PlacedMark } from './marked-text';

/** A table of the source with its merged cells, its headers and the marks on its words; `id` is its attribute of that name or ''. */
export function gridHtml(
  block: ReportParagraph,
  { caption, rows }: Table,
  after: (mark: PlacedMark) => string,
  id = '',
): string {
  const wordsOf = ({ start, end }: TableCell) => markedText(block, after, start, end);
  const cellOf = (cell: TableCell): string => {
    const tag = cell.isHeader ? 'th' : 'td';
    const spans = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;
    return `<${tag}${spans}>${wordsOf(cell)}</${tag}>`;
  };
  return `<table${id}>${caption ? `<caption>${wordsOf(caption)}</caption>` : ''}<tbody>${rows
    .map((row) => `<tr>${row.map(cellOf).join('')}</tr>`)
    .join('')}</tbody></table>`;
}
