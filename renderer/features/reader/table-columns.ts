import { isBlank, isFigure } from '../../../shared/domain/document/figures';
import type { Table } from '../../../shared/domain/document/table';

/** How a column is set. */
export interface ColumnLook {
  /** Least width in em: below it a table scrolls instead of setting a character a line. */
  readonly width: number;
  /** Whether it holds nothing but figures below its head. */
  readonly isFigures: boolean;
}

/** Least width of a column with long text, in em, and what a narrow character takes of one. */
const widest = 7;
const narrow = 0.6;
/** The first code point of the East Asian scripts. */
const firstWide = 0x2e80;

const widthOf = (words: string): number =>
  [...words].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < firstWide ? narrow : 1), 0);

/** How each column of a table is set, by what its cells hold; merged cells say nothing of a column. */
export function columnsOf(table: Table, text: string): readonly ColumnLook[] {
  const looks = Array.from({ length: table.columnCount }, () => ({ width: 0, figures: 0, others: 0 }));
  for (const cell of table.rows.flat()) {
    const look = looks[cell.column - 1];
    if (!look || cell.colSpan > 1) continue;
    const words = text.slice(cell.start, cell.end);
    look.width = Math.max(look.width, Math.min(widthOf(words), widest));
    if (cell.row <= table.headRowCount || isBlank(words)) continue;
    if (isFigure(words)) look.figures += 1;
    else if (!cell.isHeader && cell.row > 1) look.others += 1;
  }
  return looks.map(({ width, figures, others }) => ({
    width: Math.round(width * 100) / 100,
    isFigures: figures > 0 && others === 0,
  }));
}
