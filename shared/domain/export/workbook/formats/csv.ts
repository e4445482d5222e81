import { fileNameFor } from '../../file-name';
import { cellText, type Cell, type Sheet, type Workbook } from '../workbook';

/** What a spreadsheet program would take for a formula, and the sign that guards against it. */
const guarded = /^[=+\-@\t\r']/;

/**
 * Words that a spreadsheet would run as a formula get an apostrophe in front (OWASP, CSV injection); so
 * do words that begin with one, so that taking the first away always gives the words back. Numbers are
 * left alone.
 */
export const guardedCell = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell) : guarded.test(cell ?? '') ? `'${cellText(cell)}` : cellText(cell);

const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly Cell[]) => cells.map((cell) => field(guardedCell(cell))).join(',');

function writeSheet({ columns, rows }: Sheet): string {
  return [columns.map(({ title }) => title), ...rows].map((cells) => `${line(cells)}\r\n`).join('');
}

/** Every table as a file of its own, named after it, and one that says what they are; names are each there once. */
export function writeCsvFiles(
  { title, about, aboutName, sheets }: Workbook,
  bom: boolean,
): readonly { readonly name: string; readonly text: string }[] {
  const mark = bom ? '\ufeff' : '';
  const taken = new Set<string>();
  const nameOf = (sheet: string, at: number): string => {
    const name = fileNameFor(`${[...title].slice(0, 40).join('')} ${sheet}`, 'csv', `${at + 1}`);
    // Two long names may be cut to the same.
    const free = taken.has(name.toLowerCase()) ? `${at + 1} ${name}` : name;
    taken.add(free.toLowerCase());
    return free;
  };
  return [
    ...sheets.map((sheet, at) => ({ name: nameOf(sheet.name, at), text: `${mark}${writeSheet(sheet)}` })),
    {
      name: nameOf(aboutName, sheets.length),
      text: `${mark}${about.map((cells) => `${line(cells)}\r\n`).join('')}`,
    },
  ];
}

/** The first table after RFC 4180; `bom` for programs that take UTF-8 without one for another encoding. */
export const writeCsv = ({ sheets }: Workbook, bom: boolean): string =>
  `${bom ? '\ufeff' : ''}${sheets[0] ? writeSheet(sheets[0]) : ''}`;
