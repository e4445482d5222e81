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
  value: 96,
  relation: 60,
  indicator: 204,
  object: 160,
  kind: 60,
  section: 180,
  chapter: 160,
  note: 180,
};
const other = 110;
/** Columns of words take their part of what a wide window has to give; the words of the text the most. */
const growing = new Set([
  'topics',
  'actor',
  'region',
  'indicator',
  'object',
  'instrument',
  'value',
  'section',
  'chapter',
  'note',
]);
const shareOfWords = 5;

const frozen = [52, 74];
const leastWords = 260;

/** How wide a column is where nobody set it, in px; the words of the text have what is left over. */
export const ownWidth = (id: string): number => (id === 'quote' ? leastWords : (widths[id] ?? other));

const trackOf = (id: string, chosen: TableLook['widths']): string => {
  const width = chosen[id];
  if (width !== undefined) return `${heldWidth(width)}px`;
  const least = ownWidth(id);
  if (id === 'quote') return `minmax(${least}px, ${shareOfWords}fr)`;
  return growing.has(id) || id.startsWith('own:') ? `minmax(${least}px, 1fr)` : `${least}px`;
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
