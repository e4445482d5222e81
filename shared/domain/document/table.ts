/**
 * A cell as its source has it: its words alone, or with what the markup says of it. Words keep their
 * line breaks. Spans count cells and are left out where they are 1.
 */
export type CellSource =
  | string
  | {
      readonly text: string;
      /** `caption` stands alone in the first row and names the table. */
      readonly role?: 'caption' | 'header';
      readonly rowSpan?: number;
      readonly colSpan?: number;
    };

/** Rows of cells, each where it begins: what a merged cell covers has no cell of its own. */
export type TableRows = readonly (readonly CellSource[])[];

/** A cell as a stretch of its block's text. */
export interface TableCell {
  /** Row and column of the table's grid, from 1; row 0 is the caption. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** From (inclusive) and to (exclusive) in the text, UTF-16 units; equal for an empty cell. */
  readonly start: number;
  readonly end: number;
  readonly isHeader: boolean;
  /** Offsets in the text of the spaces that stand for line breaks of the cell. */
  readonly breaks: readonly number[];
}

/** The cells of a table block, with the grid that they stand in. */
export interface Table {
  readonly caption: TableCell | null;
  readonly rows: readonly (readonly TableCell[])[];
  /** The caption and every cell, in the order of the text. */
  readonly cells: readonly TableCell[];
  readonly columnCount: number;
  /** How many rows at the top hold nothing but headers. */
  readonly headRowCount: number;
}

/** Most columns that one cell covers, and the last column in which a cell reaches into rows below. */
const widest = 100;
const lastSpanning = 1000;

/** The words of a cell as its source has it. */
export const wordsOfCell = (cell: CellSource): string => (typeof cell === 'string' ? cell : cell.text);
const roleOf = (cell: CellSource) => (typeof cell === 'string' ? undefined : cell.role);
const spanOf = (cell: CellSource, side: 'rowSpan' | 'colSpan'): number =>
  typeof cell === 'string' ? 1 : Math.max(1, Math.trunc(cell[side] ?? 1) || 1);

/** White space that lays out markup; a wide space and one that does not break are words of the text. */
const layoutSpace = /([ \t\n\r\f\v\u0085\u2028\u2029]+)/;

/** Words of a cell on one line: runs of white space are one space. */
const lineOf = (words: string): string => words.trim().split(layoutSpace).map(pieceOf).join('');
const pieceOf = (piece: string, index: number): string => (index % 2 === 1 ? ' ' : piece);

/** The text before white space at its ends is taken off; cells parted by tabs, rows by line feeds. */
const joined = (rows: TableRows): string =>
  rows.map((row) => row.map((cell) => lineOf(wordsOfCell(cell))).join('\t')).join('\n');

/** The text of a block that holds these rows: cells of a row parted by tabs, rows by line feeds. */
export const tableText = (rows: TableRows): string => joined(rows).trim();

/** The rows that a text alone gives: what stands between tabs and line feeds. */
const rowsOfText = (text: string): TableRows => text.split('\n').map((line) => line.split('\t'));

/** Where in the one-line words of a cell a space stands for a line break. */
function breaksIn(words: string): number[] {
  const breaks: number[] = [];
  let at = 0;
  for (const [index, piece] of words.trim().split(layoutSpace).entries()) {
    if (index % 2 === 1) {
      if (piece.includes('\n')) breaks.push(at);
      at += 1;
    } else at += piece.length;
  }
  return breaks;
}

/** Rows at the top whose cells are all headers and reach into no row below them; never the whole table. */
function headRowsOf(rows: readonly (readonly TableCell[])[]): number {
  let count = 0;
  while (count < rows.length && rows[count]!.every((cell) => cell.isHeader)) count += 1;
  if (count === rows.length) count = rows.length > 1 ? 1 : 0;
  const reaches = () =>
    rows.slice(0, count).some((row) => row.some((cell) => cell.row - 1 + cell.rowSpan > count));
  while (count > 0 && reaches()) count -= 1;
  return count;
}

/**
 * The cells of a table block: a map from its text to its cells, for rows as importers make them and
 * as older libraries keep them. Rows that do not make up the text are passed over for what its tabs
 * and line feeds say, so that no cell ever shows other words than the text. A cell that is merged
 * over a place counts the places it covers, as HTML does (HTML Standard, forming a table).
 */
export function tableOf(text: string, source: TableRows | null): Table {
  const given =
    source !== null && source.length > 0 && tableText(source) === text ? source : rowsOfText(text);
  // The white space that the text lost at its head.
  const whole = joined(given);
  const lost = whole.length - whole.trimStart().length;
  const inText = (at: number) => Math.min(Math.max(at - lost, 0), text.length);
  const hasCaption = given[0]?.length === 1 && roleOf(given[0][0]!) === 'caption';
  const rowCount = given.length - (hasCaption ? 1 : 0);
  const busyUntil: number[] = [];
  const rows: TableCell[][] = [];
  let caption: TableCell | null = null;
  let columnCount = 0;
  let at = 0;
  given.forEach((line, index) => {
    const row = hasCaption ? index : index + 1;
    const cells: TableCell[] = [];
    let column = 1;
    for (const cell of line) {
      while ((busyUntil[column] ?? 0) > row) column += 1;
      const length = lineOf(wordsOfCell(cell)).length;
      // A cell ends where one from above already stands: no place has two.
      const most = Math.min(spanOf(cell, 'colSpan'), widest);
      let colSpan = 1;
      while (colSpan < most && (busyUntil[column + colSpan] ?? 0) <= row) colSpan += 1;
      const rowSpan = column > lastSpanning ? 1 : Math.min(spanOf(cell, 'rowSpan'), rowCount - row + 1);
      const place = { row, column, rowSpan: row === 0 ? 1 : rowSpan, colSpan };
      const stretch = { start: inText(at), end: inText(at + length) };
      const breaks = breaksIn(wordsOfCell(cell)).map((offset) => inText(at + offset));
      cells.push({ ...place, ...stretch, isHeader: roleOf(cell) === 'header', breaks });
      if (row > 0) {
        for (let next = column; next < column + colSpan; next += 1) busyUntil[next] = row + rowSpan;
        columnCount = Math.max(columnCount, column + colSpan - 1);
      }
      column += colSpan;
      at += length + 1;
    }
    // A row without cells still ends with a line feed.
    if (line.length === 0) at += 1;
    if (row === 0) caption = cells[0] ?? null;
    else rows.push(cells);
  });
  const cells = caption ? [caption, ...rows.flat()] : rows.flat();
  return { caption, rows, cells, columnCount, headRowCount: headRowsOf(rows) };
}

/** Whether the rows make up the text, wide spaces or not: what a check of a library asks of each table. */
export function rowsMakeUp(text: string, rows: TableRows | null): boolean {
  const plain = (words: string) => words.replace(/[^\S\t\n]+/g, ' ');
  return rows !== null && plain(tableText(rows)) === plain(text);
}

/**
 * The cell with words at an offset of the text; between two cells `start` takes the one behind and
 * `end` the one before. Null in a table without words.
 */
export function cellAt(table: Table, offset: number, bias: 'start' | 'end'): TableCell | null {
  const filled = table.cells.filter((cell) => cell.end > cell.start);
  const found =
    bias === 'start'
      ? filled.find((cell) => offset < cell.end)
      : filled.findLast((cell) => offset > cell.start);
  return found ?? (bias === 'start' ? filled.at(-1) : filled[0]) ?? null;
}

/** Leaves out rows without words; a cell that is merged over one covers a row less. */
export function withoutEmptyRows(rows: TableRows): TableRows {
  const isKept = rows.map((row) =>
    row.some((cell) => wordsOfCell(cell).trim() !== '' || spanOf(cell, 'rowSpan') > 1),
  );
  const keptBefore = [0];
  for (const kept of isKept) keptBefore.push(keptBefore.at(-1)! + (kept ? 1 : 0));
  return rows.flatMap((row, index) => {
    if (!isKept[index]) return [];
    return [
      row.map((cell): CellSource => {
        const span = spanOf(cell, 'rowSpan');
        if (typeof cell === 'string' || span === 1) return cell;
        const last = Math.min(index + span, rows.length);
        return cellSource(cell.text, { ...cell, rowSpan: keptBefore[last]! - keptBefore[index]! });
      }),
    ];
  });
}

/** A cell in its shortest form: words alone where nothing else is said of it. */
export function cellSource(
  text: string,
  said: {
    readonly role?: 'caption' | 'header' | undefined;
    readonly rowSpan?: number;
    readonly colSpan?: number;
  },
): CellSource {
  const { role, rowSpan = 1, colSpan = 1 } = said;
  if (role === undefined && rowSpan <= 1 && colSpan <= 1) return text;
  return {
    text,
    ...(role === undefined ? {} : { role }),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(colSpan > 1 ? { colSpan } : {}),
  };
}
