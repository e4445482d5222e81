import type { Facet, TableColumn } from './column';
import type { TableRow } from './row';

/** Keeps rows that say one of `keys` in the column ('' stands for nothing said), or none of them with `not`; or whose words there hold `text`. */
export interface Filter {
  readonly column: string;
  readonly keys: readonly string[];
  readonly not?: boolean | undefined;
  readonly text?: string | undefined;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Which rows a table shows and how. Null sort is the order of the text. */
export interface TableView {
  readonly filters: readonly Filter[];
  readonly sort: Sort | null;
  readonly group: string | null;
}

export interface Group {
  readonly facet: Facet;
  readonly rows: readonly TableRow[];
}

const collator = new Intl.Collator('zh-CN', { numeric: true });
const byId = (columns: readonly TableColumn[]) => new Map(columns.map((column) => [column.id, column]));

export function passes(row: TableRow, filter: Filter, column: TableColumn): boolean {
  const facets = column.facetsOf(row);
  if (filter.text !== undefined && filter.text !== '') {
    const wanted = filter.text.toLocaleLowerCase();
    return facets.some(({ label }) => label.toLocaleLowerCase().includes(wanted));
  }
  const isNamed =
    facets.length === 0 ? filter.keys.includes('') : facets.some(({ key }) => filter.keys.includes(key));
  return isNamed !== (filter.not ?? false);
}

/** The rows that pass every filter, sorted. Filters and sorts of columns that are gone are passed over. */
export function rowsInView(
  rows: readonly TableRow[],
  view: Pick<TableView, 'filters' | 'sort'>,
  columns: readonly TableColumn[],
): readonly TableRow[] {
  const known = byId(columns);
  const kept = rows.filter((row) =>
    view.filters.every((filter) => {
      const column = known.get(filter.column);
      return !column || passes(row, filter, column);
    }),
  );
  const column = view.sort && known.get(view.sort.column);
  if (!column || column.id === 'address') return view.sort?.descending ? kept.toReversed() : kept;
  const direction = view.sort?.descending ? -1 : 1;
  const place = new Map(column.all?.map(({ key }, index) => [key, index]));
  const keyOf = (row: TableRow): string | number | null => {
    const [first] = column.facetsOf(row);
    if (!first) return null;
    if (column.kind === 'number') return Number.parseFloat(first.key.replaceAll(',', '')) || first.key;
    return place.get(first.key) ?? first.label;
  };
  return kept
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      // Rows that say nothing stand last either way.
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      if (typeof a.key === 'number' && typeof b.key === 'number') return (a.key - b.key) * direction;
      return collator.compare(String(a.key), String(b.key)) * direction;
    })
    .map(({ row }) => row);
}

/** Facets in their own order: that of the column, else that of the rows they first stand in. */
export function facetsIn(rows: readonly TableRow[], column: TableColumn): readonly Facet[] {
  const found = new Map<string, Facet>();
  for (const row of rows) for (const facet of column.facetsOf(row)) found.set(facet.key, facet);
  const ordered = (column.all ?? []).filter(({ key }) => found.has(key));
  const rest = [...found.values()].filter(({ key }) => !ordered.some((facet) => facet.key === key));
  const isByText = column.id === 'section' || column.id === 'chapter' || column.id === 'address';
  return [...ordered, ...(isByText ? rest : rest.toSorted((a, b) => collator.compare(a.label, b.label)))];
}

/** The rows by what they say in a column, several times where they say several things; those that say nothing last. */
export function groupsOf(rows: readonly TableRow[], column: TableColumn, nothing: string): readonly Group[] {
  const groups = facetsIn(rows, column).map((facet) => ({
    facet,
    rows: rows.filter((row) => column.facetsOf(row).some(({ key }) => key === facet.key)),
  }));
  const rest = rows.filter((row) => column.facetsOf(row).length === 0);
  return rest.length > 0 ? [...groups, { facet: { key: '', label: nothing }, rows: rest }] : groups;
}
