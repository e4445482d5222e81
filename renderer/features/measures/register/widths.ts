import { heldWidth, type TableLook } from '../../../../shared/domain/measure/table/look';

/** Widths of the columns in px, as they come. */
const widths: Readonly<Record<string, number>> = {
  verb: 73,
  adverb: 73,
  strength: 96,
  topics: 104,
  actor: 72,
  region: 73,
  year: 56,
  deadline: 110,
  status: 92,
  unit: 56,
  value: 100,
  relation: 70,
  indicator: 200,
  object: 160,
  kind: 60,
  section: 180,
  chapter: 160,
  note: 180,
};
const other = 110;
/** Columns of words take their part of what a wide window has to give; the words of the text the most. */
const shares: Readonly<Record<string, number>> = {
  quote: 4,
  // Words of the text too.
  indicator: 3,
  object: 3,
  note: 2,
  topics: 1,
  actor: 1,
  region: 1,
  instrument: 1,
  section: 1,
  chapter: 1,
};

const frozen = [52, 74];
const leastWords = 260;

/** How wide a column is where nobody set it, in px; the words of the text have what is left over. */
export const ownWidth = (id: string): number => (id === 'quote' ? leastWords : (widths[id] ?? other));

const trackOf = (id: string, chosen: TableLook['widths']): string => {
  const width = chosen[id];
  if (width !== undefined) return `${heldWidth(width)}px`;
  const least = ownWidth(id);
  const share = id.startsWith('own:') ? 1 : shares[id];
  return share ? `minmax(${least}px, ${share}fr)` : `${least}px`;
};

/** The grid's columns: number, clause and words, then those shown; and how wide they are at least. */
export function layoutOf({ columns, widths: chosen }: Pick<TableLook, 'columns' | 'widths'>) {
  const ids = ['quote', ...columns];
  // Where every column has a width of its own, the rest of the line stays empty.
  return {
    gridTemplateColumns: [
      ...frozen.map((width) => `${width}px`),
      ...ids.map((id) => trackOf(id, chosen)),
    ].join(' '),
    minWidth: [...frozen, ...ids.map((id) => chosen[id] ?? ownWidth(id))].reduce(
      (sum, width) => sum + width,
      0,
    ),
  };
}
