import { Paragraph, SimpleField, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { words } from './inline-runs';
import { tableBorders } from './table-borders';
import { plain } from './xml-text';

interface ReportTable {
  /** What stands before the number: 表. */
  readonly kind: string;
  readonly number: number;
  readonly title: string;
  /** Whether what it names stands above it: it then need not stay with what follows. */
  readonly isBelow?: boolean;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Share of the width of each column, in per cent. */
  readonly widths: readonly number[];
}

/** 表 2 and the title: the number is a field, so that the program counts when something is put before it. */
export const numberedCaption = ({
  kind,
  number,
  title,
  isBelow = false,
}: Pick<ReportTable, 'kind' | 'number' | 'title' | 'isBelow'>) =>
  new Paragraph({
    style: 'Caption',
    ...(isBelow ? { keepNext: false } : {}),
    children: [
      new TextRun(`${kind} `),
      // Its number stands in the field, for programs that do not count.
      new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number)),
      new TextRun(`　${plain(title)}`),
    ],
  });

const cell = (text: string, style: string, width: number) =>
  new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    children: text.split('\n').map((line) => new Paragraph({ style, children: words(line) })),
  });

/** A table with a numbered caption above it and its head repeated on every page. */
export function reportTable({ kind, number, title, head, rows, widths }: ReportTable) {
  const line = (cells: readonly string[], style: string, tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map((text, column) => cell(text, style, widths[column] ?? 10)),
    });
  const caption = numberedCaption({ kind, number, title });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: tableBorders,
    rows: [line(head, 'TableHead', true), ...rows.map((cells) => line(cells, 'TableText', false))],
  });
  return [caption, table, new Paragraph({ style: 'TableGap' })];
}
