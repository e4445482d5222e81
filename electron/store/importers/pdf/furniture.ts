import type { Row } from './rows';
import { textOfRuns } from './spacing';

/** A page as far as its edges are concerned. */
export interface PageRows {
  readonly number: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Rows looked at from the top and from the bottom of a page. */
const deepest = 3;
/** Running heads stand at one height, in points. */
const sameHeight = 6;
/** Pages that must show a running head, if there are so many. */
const fewestPages = 3;

const textOf = (row: Row): string =>
  textOfRuns(row.segments.flatMap((segment) => segment.runs)).replace(/\s/gu, '');
/** What stays the same from page to page: numbers are one sign. */
const keyOf = (text: string): string =>
  text
    .replace(/[0-9０-９]+/g, '#')
    .replace(/^[—–―-]*[ivxlc]{1,7}[—–―-]*$/i, '#')
    .replace(/第[〇零一二三四五六七八九十百]+页/g, '第#页');
/** A number that says of itself that it counts pages. */
const pageNumber =
  /^(?:[-—–―·]+\d{1,4}[-—–―·]+|第\d{1,4}页(?:[,，/／]?共\d{1,4}页)?|page\d{1,4}(?:of\d{1,4})?|\d{1,4}[/／]\d{1,4})$/i;

interface Edge {
  readonly page: number;
  readonly row: Row;
  readonly key: string;
  readonly place: number;
}

/** The rows at one edge of every page, by how far in they stand. */
function edgesAt(pages: readonly PageRows[], depth: number, isTop: boolean): readonly Edge[] {
  return pages.flatMap(({ number, height, rows }) => {
    const row = rows[isTop ? depth : rows.length - 1 - depth];
    if (!row || rows.length <= depth) return [];
    return [{ page: number, row, key: keyOf(textOf(row)), place: isTop ? row.y : height - row.y }];
  });
}

/** Whether a row alone tells that it is the number of its page. */
function saysPage({ page, row }: Edge): boolean {
  const text = textOf(row);
  return pageNumber.test(text) || text === String(page);
}

/**
 * Rows that are the page's and not the text's: running heads, page numbers and what else stands at the
 * same height of several pages. Only what lies at the edge counts, and what such a row has outside it.
 */
export function furnitureOf(pages: readonly PageRows[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  const needed = Math.min(fewestPages, Math.max(2, pages.length));
  for (const isTop of [true, false]) {
    // The outermost rows first: a row counts only where all outside it do.
    const open = new Set(pages.map(({ number }) => number));
    for (let depth = 0; depth < deepest && open.size > 0; depth += 1) {
      const edges = edgesAt(pages, depth, isTop).filter(({ page }) => open.has(page));
      const byKey = new Map<string, Edge[]>();
      for (const edge of edges) byKey.set(edge.key, [...(byKey.get(edge.key) ?? []), edge]);
      for (const edge of edges) {
        const alike = byKey.get(edge.key)!.filter(({ place }) => Math.abs(place - edge.place) <= sameHeight);
        if (alike.length >= needed || saysPage(edge)) found.add(edge.row);
        else open.delete(edge.page);
      }
      for (const page of open) if (!edges.some((edge) => edge.page === page)) open.delete(page);
    }
  }
  return found;
}
