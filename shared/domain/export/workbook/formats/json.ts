import type { Workbook } from '../workbook';

/** Every table with its columns; rows are objects by the columns' ids, with numbers as numbers and null for nothing. */
export const writeJsonTables = ({ title, about, sheets }: Workbook): string =>
  `${JSON.stringify(
    {
      title,
      about: Object.fromEntries(about),
      sheets: sheets.map(({ name, columns, rows }) => ({
        name,
        columns: columns.map(({ id, title: heading, kind }) => ({ id, title: heading, kind })),
        rows: rows.map((cells) => Object.fromEntries(columns.map(({ id }, at) => [id, cells[at] ?? null]))),
      })),
    },
    null,
    2,
  )}\n`;
