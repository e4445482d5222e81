/** Widths of the columns in px; the words take what is left. */
const widths: Readonly<Record<string, number>> = {
  verb: 73,
  adverb: 73,
  strength: 96,
  topics: 104,
  actor: 72,
  region: 73,
  year: 56,
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

const frozen = [52, 74];
const leastWords = 260;
const widthOf = (id: string) => widths[id] ?? other;

/** The grid's columns: number, clause and words, then those shown; and how wide they are at least. */
export const layoutOf = (columns: readonly string[]) => ({
  gridTemplateColumns: [
    ...frozen.map((width) => `${width}px`),
    `minmax(${leastWords}px, 1fr)`,
    ...columns.map((id) => `${widthOf(id)}px`),
  ].join(' '),
  minWidth: [...frozen, leastWords, ...columns.map(widthOf)].reduce((sum, width) => sum + width, 0),
});
