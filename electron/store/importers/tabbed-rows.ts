import { labelOf } from '../../../shared/domain/document/label';
import type { SetLine } from '../../../shared/domain/document/line-width';

/** Lines that belong together: the rows of a table, or text. */
export interface LineRun {
  readonly isTable: boolean;
  readonly lines: readonly SetLine[];
}

/** Fewest columns that tell a table from a line with a tab in it, and fewest rows. */
const fewestColumns = 3;
const fewestRows = 2;

const columnsOf = ({ text }: SetLine): number => text.trim().split('\t').length;

/** How many lines from one on are rows of one table, copied with tabs between the cells; 0 for text. */
function rowsFrom(lines: readonly SetLine[], first: number): number {
  const width = columnsOf(lines[first]!);
  // A numbered line with tabs is an entry of a table of contents.
  if (width < fewestColumns || labelOf(lines[first]!.text.trim())) return 0;
  let end = first + 1;
  const isRow = (line: SetLine | undefined) => {
    const own = line?.gap === 0 ? columnsOf(line) : 0;
    return own > 1 && own <= width;
  };
  while (isRow(lines[end])) end += 1;
  return end - first >= fewestRows ? end - first : 0;
}

/** Parts lines into tables and the text between them. */
export function tabbedRuns(lines: readonly SetLine[]): readonly LineRun[] {
  const runs: LineRun[] = [];
  let from = 0;
  const text = (to: number) => {
    if (to > from) runs.push({ isTable: false, lines: lines.slice(from, to) });
  };
  for (let at = 0; at < lines.length;) {
    const rows = rowsFrom(lines, at);
    if (rows === 0) at += 1;
    else {
      text(at);
      at += rows;
      runs.push({ isTable: true, lines: lines.slice(at - rows, at) });
      from = at;
    }
  }
  text(lines.length);
  return runs;
}
