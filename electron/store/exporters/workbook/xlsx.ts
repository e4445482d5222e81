import writeExcelFile, { type Sheet as ExcelSheet } from 'write-excel-file/node';
import {
  cellText,
  sheetNames,
  type Cell,
  type CellKind,
  type Sheet,
  type Workbook,
} from '../../../../shared/domain/export/workbook/workbook';

/** Most UTF-16 units that a cell of the format holds. */
const longestCell = 32_767;

type XlsxFeature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];
type ExcelCell = ExcelSheet<Buffer>['data'][number][number];

function cellOf(cell: Cell, kind: CellKind): ExcelCell {
  const look = { alignVertical: 'top', wrap: true } as const;
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell, ...look };
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell))
    return { type: Date, value: new Date(`${cell}T00:00:00Z`), format: 'yyyy-mm-dd', ...look };
  // Typed as words, so that a spreadsheet never takes them for a formula.
  return { type: String, value: cellText(cell).slice(0, longestCell), ...look };
}

/** A1, Z1, AA1: the address of a cell, both from 0. */
function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The arrows of a filter over the header; the element stands behind the data (ECMA-376, CT_Worksheet). */
const autoFilter = (sheets: readonly Sheet[]): XlsxFeature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          if (!sheet || sheet.rows.length === 0) return xml;
          const reference = `A1:${cellAddress(sheet.rows.length, sheet.columns.length - 1)}`;
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${reference}"/>`);
        },
      },
    },
  },
});

/** A sheet a table and one that says what they are: headers that stay, filters, typed cells. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { sheets, about, aboutName } = workbook;
  const names = sheetNames([...sheets.map(({ name }) => name), aboutName]);
  const tables = sheets.map((sheet, at) => ({
    sheet: names[at] ?? '',
    stickyRowsCount: 1,
    stickyColumnsCount: sheet.frozen,
    columns: sheet.columns.map(({ width }) => ({ width: width * 2 })),
    data: [
      sheet.columns.map(({ title }) => ({
        value: cellText(title),
        type: String,
        fontWeight: 'bold' as const,
        wrap: true,
      })),
      ...sheet.rows.map((cells) =>
        cells.map((cell, column) => cellOf(cell, sheet.columns[column]?.kind ?? 'text')),
      ),
    ],
  }));
  const last = {
    sheet: names.at(-1) ?? '',
    columns: [{ width: 20 }, { width: 80 }],
    data: about.map(([label, value]) => [cellOf(label, 'text'), cellOf(value, 'text')]),
  };
  const buffer = await writeExcelFile([...tables, last], { features: [autoFilter(sheets)] }).toBuffer();
  return new Uint8Array(buffer);
}
