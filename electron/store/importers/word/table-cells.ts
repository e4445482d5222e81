import type { CellShape } from '../table-frame';
import type { XmlElement } from './xml';
import { childOf, childrenOf, isOn, nameOf, valueOf, wordsOf } from './xml';

/** Most columns that Word lets one cell cover. */
const widest = 63;

/** A cell of a Word table; `element` is null where a row begins further right. */
export interface WordCell extends CellShape {
  readonly element: XmlElement | null;
  readonly isHeader: boolean;
  rowSpan: number;
  readonly colSpan: number;
}

const spanOf = (properties: XmlElement | undefined, name: string): number =>
  Math.min(Math.max(Math.trunc(Number(valueOf(childOf(properties, name)) ?? 0)) || 0, 0), widest);

function hasWords(element: XmlElement): boolean {
  if (nameOf(element) === 't') return wordsOf(element).trim() !== '';
  return childrenOf(element).some(hasWords);
}

/**
 * The cells of a table by rows, where each begins. Word writes a cell that is merged downwards once a
 * row and shows the words of the first; one below that has words after all stands for itself
 * (ISO/IEC 29500-1, 17.4.85 vMerge).
 */
export function cellsOfTable(table: XmlElement): readonly (readonly WordCell[])[] {
  /** The cell that a column goes on from the row above, by the column where it begins. */
  let open = new Map<number, WordCell>();
  return [...within(table, 'tr')].map((row) => {
    const properties = childOf(row, 'trPr');
    const isHeader = isOn(properties, 'tblHeader') ?? false;
    const still = new Map<number, WordCell>();
    const cells: WordCell[] = [];
    let column = spanOf(properties, 'gridBefore');
    if (column > 0) cells.push({ element: null, isHeader, rowSpan: 1, colSpan: column });
    for (const element of within(row, 'tc')) {
      const own = childOf(element, 'tcPr');
      const colSpan = Math.max(spanOf(own, 'gridSpan'), 1);
      const merge = childOf(own, 'vMerge');
      const above = open.get(column);
      const goesOn = merge !== undefined && valueOf(merge) !== 'restart';
      if (goesOn && above?.colSpan === colSpan && !hasWords(element)) {
        above.rowSpan += 1;
        still.set(column, above);
      } else {
        const cell = { element, isHeader, rowSpan: 1, colSpan };
        cells.push(cell);
        if (merge) still.set(column, cell);
      }
      column += colSpan;
    }
    open = still;
    return cells;
  });
}

/** Rows or cells of a table, those inside content controls and insertions too, deleted ones left out. */
function* within(parent: XmlElement, name: 'tr' | 'tc'): Generator<XmlElement> {
  for (const child of childrenOf(parent)) {
    const own = nameOf(child);
    if (own === name) {
      if (!childOf(childOf(child, 'trPr'), 'del')) yield child;
    } else if (['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml'].includes(own)) yield* within(child, name);
  }
}
