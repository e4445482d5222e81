/** What a cell holds: words, a number, a day as 2025-12-31, or nothing. */
export type Cell = string | number | null;
export type CellKind = 'text' | 'number' | 'date';

export interface SheetColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: CellKind;
  /** In characters of Chinese. */
  readonly width: number;
}

/** A table with a name; a number in a `text` column is a number all the same. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns from the left stay in view. */
  readonly frozen: number;
}

/** Tables that leave the application together, with what they are and where they come from. */
export interface Workbook {
  readonly title: string;
  readonly about: readonly (readonly [label: string, value: string])[];
  /** Name of the sheet that `about` makes where a format has sheets. */
  readonly aboutName: string;
  readonly sheets: readonly Sheet[];
}

/** Characters that neither XML 1.0 nor a table holds; line breaks and tabs stay. */
const unprintable =
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** The cell as words. */
export const cellText = (cell: Cell): string => (cell === null ? '' : String(cell).replace(unprintable, ''));

/** Names as a spreadsheet takes them (ECMA-376, 18.2.19): at most 31 units, no []:*?/\, each once. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const bare =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '1';
    for (let count = 1; ; count += 1) {
      const tail = count > 1 ? ` ${count}` : '';
      const whole = `${[...bare].slice(0, 15).join('')}${tail}`;
      if (taken.has(whole.toLowerCase())) continue;
      taken.add(whole.toLowerCase());
      return whole;
    }
  });
}
