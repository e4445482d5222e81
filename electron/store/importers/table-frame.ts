import type { DraftBlock } from '../../../shared/domain/document/block';
import {
  cellSource,
  withoutEmptyRows,
  tableText,
  type CellSource,
} from '../../../shared/domain/document/table';

/** What the markup says of a cell before its words are known. */
export interface CellShape {
  readonly isHeader?: boolean;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** A cell with more text or more paragraphs than this makes its table page layout, not data. */
const longestDataCell = 600;
const mostDataBlocks = 4;

interface Cell {
  readonly words: string[];
  readonly shape: CellShape;
  isBold: boolean;
}

/** A table while it is read: its cells, and the same drafts as they would stand without it. */
export class TableFrame {
  /** Texts and pictures in their order, for tables that only lay out a page. */
  readonly flow: DraftBlock[] = [];
  /** What stands in the markup of the table outside any cell, as a browser puts it in front. */
  readonly strays: DraftBlock[] = [];
  isNesting = false;
  private readonly rows: { readonly words: string; readonly cell: Cell }[][] = [];
  private readonly captions: string[] = [];
  private longestCell = 0;
  private mostBlocks = 0;
  private cell: Cell | null = null;
  private isInCaption = false;

  openCaption(): void {
    this.isInCaption = true;
  }

  closeCaption(): void {
    this.isInCaption = false;
  }

  openRow(): void {
    this.rows.push([]);
  }

  openCell(shape: CellShape): void {
    if (this.rows.length === 0) this.rows.push([]);
    this.cell = { words: [], shape, isBold: true };
  }

  closeCell(): void {
    if (!this.cell) return;
    const words = this.cell.words.join('\n');
    this.rows.at(-1)!.push({ words, cell: this.cell });
    this.longestCell = Math.max(this.longestCell, words.length);
    this.mostBlocks = Math.max(this.mostBlocks, this.cell.words.length);
    this.cell = null;
  }

  /** A draft that was met in the markup of the table, its own words or those of a table inside it. */
  place(draft: DraftBlock): void {
    this.flow.push(draft);
    if (!this.cell && !this.isInCaption && draft.kind !== 'image') this.strays.push(draft);
  }

  /** Words of the caption or of the cell that is open. */
  text(words: string, isBold: boolean): void {
    if (this.isInCaption) this.captions.push(words);
    else if (this.cell) {
      this.cell.words.push(words);
      this.cell.isBold &&= isBold;
    }
  }

  /** Whether the table only lays out a page; one whose header cells are marked up holds data, however long. */
  get isLayout(): boolean {
    if (this.isNesting || this.rows.every((row) => row.length < 2)) return true;
    const hasHeader = this.rows.some((row) => row.some(({ cell }) => cell.shape.isHeader));
    return !hasHeader && (this.longestCell > longestDataCell || this.mostBlocks > mostDataBlocks);
  }

  /** The table as a block, or null where it holds no words. */
  draft(): DraftBlock | null {
    const headers = this.headersByWeight();
    const rows = withoutEmptyRows(
      this.rows.map((row, index) =>
        row.map(({ words, cell: { shape } }) => {
          const isHeader = shape.isHeader === true || (headers && index === this.firstRow);
          return cellSource(words, { ...shape, role: isHeader ? 'header' : undefined });
        }),
      ),
    );
    const caption = this.captions.join('\n');
    if (rows.length === 0 && caption === '') return null;
    return tableDraft(caption === '' ? rows : [[cellSource(caption, { role: 'caption' })], ...rows]);
  }

  private get firstRow(): number {
    return this.rows.findIndex((row) => row.some(({ words }) => words !== ''));
  }

  /** Where no cell is marked up as a header, a first row set bold over rows that are not is one. */
  private headersByWeight(): boolean {
    const filled = this.rows.map((row) => row.filter(({ words }) => words !== ''));
    if (filled.flat().some(({ cell }) => cell.shape.isHeader)) return false;
    const [head, ...rest] = filled.filter((row) => row.length > 0);
    if (!head || head.length < 2 || !head.every(({ cell }) => cell.isBold)) return false;
    return rest.some((row) => row.some(({ cell }) => !cell.isBold));
  }
}

/** A table as a block: cells of a row parted by tabs, rows by line feeds. */
export const tableDraft = (rows: readonly (readonly CellSource[])[]): DraftBlock => ({
  kind: 'table',
  text: tableText(rows),
  rows,
});
