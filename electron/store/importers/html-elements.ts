import type { CellShape } from './table-frame';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that stand on lines of their own; every other one runs on within its line. */
export const blockElements = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);
export const headingElements = set('h1 h2 h3 h4 h5 h6');
export const rowGroups = set('thead tbody tfoot');
export const boldElements = set('b strong h1 h2 h3 h4 h5 h6 th');

/** Elements whose content is no visible text of the page. */
export const droppedElements = set(
  'applet audio base canvas datalist embed frame frameset head iframe math noembed noframes noscript object script select style svg template textarea title video button',
);
/** Of these the tokenizer must read on to the end tag without looking for tags inside. */
export const rawElements = set('iframe noembed noframes noscript style xmp');
export const escapableRawElements = set('title textarea');

/** Elements without content, which have no end tag. */
export const voidElements = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Whether attributes keep an element off the page: `hidden`, or a style that shows nothing. */
export function isHidden(attribute: (name: string) => string | null): boolean {
  if (attribute('hidden') !== null) return true;
  const style = attribute('style');
  return (
    style !== null &&
    /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:[a-z%;\s]|$)/i.test(style)
  );
}

/** Whether a style attribute sets its text bold, or null if it says nothing of weight. */
export function weightOf(style: string | null): boolean | null {
  const match = style === null ? null : /font-weight\s*:\s*(bold(?:er)?|[1-9]00|normal|lighter)/i.exec(style);
  if (!match) return null;
  return /^b|^[6-9]/i.test(match[1]!);
}

/** What a cell's tag says: a header by its name or by its row group, and how far it reaches. */
export function shapeOfCell(
  name: string,
  attribute: (name: string) => string | null,
  isInHead: boolean,
): CellShape {
  const span = (key: string, all: number) => {
    const value = Number.parseInt(attribute(key) ?? '', 10);
    return value === 0 ? all : Math.min(Math.max(value || 1, 1), all);
  };
  return {
    isHeader: name === 'th' || isInHead,
    // As HTML has it: no more columns than this, and 0 for as many rows as there are.
    colSpan: attribute('colspan')?.trim() === '0' ? 1 : span('colspan', 1000),
    rowSpan: span('rowspan', 65_534),
  };
}
