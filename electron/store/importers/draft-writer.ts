import type { BlockImage, DraftBlock } from '../../../shared/domain/document/block';

const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f\\u2018-\\u201d\\u2014\\u2026]';
// A line break in the markup between two squares is no space (CSS Text 3, segment breaks).
const breakBetweenSquares = new RegExp(`(${wide})[ \\t]*\\n[ \\t\\n]*(?=${wide})`, 'g');

/** Text of markup as a browser lays it out: runs of white space are one space. `\v` is a forced break. */
function layOut(raw: string, isPreformatted: boolean): string {
  if (isPreformatted) return raw.replaceAll('\v', '\n').trim();
  return raw
    .replace(breakBetweenSquares, '$1')
    .replace(/[ \t\n\f\r]+/g, ' ')
    .replace(/ ?\v ?/g, '\n')
    .trim();
}

interface TableFrame {
  readonly rows: string[][];
  /** Texts and pictures of each cell, for tables that only lay out a page. */
  readonly flow: DraftBlock[];
  longestCell: number;
  cellBlocks: number;
  mostBlocks: number;
  cell: string[] | null;
}

/** A cell with more text or more paragraphs than this makes its table page layout, not data. */
const longestDataCell = 600;
const mostDataBlocks = 4;

/** Most of a picture's source and of its description that is kept, in UTF-16 units. */
export const longestSource = 2048;

/** Collects runs of text into draft blocks, in the order of the page. */
export class DraftWriter {
  readonly drafts: DraftBlock[] = [];
  private pieces: string[] = [];
  private boldLength = 0;
  private plainLength = 0;
  private hint = 0;
  private isPreformatted = false;
  private readonly pictures: DraftBlock[] = [];
  private readonly tables: TableFrame[] = [];

  text(words: string, isBold: boolean): void {
    this.pieces.push(words);
    const visible = words.replace(/\s/g, '').length;
    if (isBold) this.boldLength += visible;
    else this.plainLength += visible;
  }

  lineBreak(): void {
    this.pieces.push('\v');
  }

  image(image: BlockImage): void {
    const source = image.source.slice(0, longestSource);
    const alt = image.alt.slice(0, longestSource);
    this.pictures.push({ kind: 'image', text: '', image: { source, alt } });
    // A picture between words stays behind them; one that stands alone keeps its place.
    if (this.boldLength + this.plainLength === 0) this.flush();
  }

  /** Begins a block of its own; `hint` is the level of a heading, 0 for none. */
  begin(hint: number, isPreformatted: boolean): void {
    this.flush();
    this.hint = hint;
    this.isPreformatted = isPreformatted;
  }

  flush(): void {
    const raw = this.pieces.join('');
    const isBold = this.boldLength > 0 && this.plainLength === 0;
    for (const part of this.partsOf(raw)) this.add(part, isBold);
    this.pieces = [];
    this.boldLength = 0;
    this.plainLength = 0;
    this.hint = 0;
    this.isPreformatted = false;
    for (const picture of this.pictures.splice(0)) this.place(picture);
  }

  openTable(): void {
    this.flush();
    this.tables.push({ rows: [], flow: [], longestCell: 0, cellBlocks: 0, mostBlocks: 0, cell: null });
  }

  openRow(): void {
    this.closeCell();
    this.tables.at(-1)?.rows.push([]);
  }

  openCell(): void {
    this.closeCell();
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = [];
    table.cellBlocks = 0;
  }

  closeCell(): void {
    this.flush();
    const table = this.tables.at(-1);
    if (!table?.cell) return;
    const words = table.cell.join('\n');
    table.rows.at(-1)!.push(words);
    table.longestCell = Math.max(table.longestCell, words.length);
    table.cell = null;
  }

  closeTable(): void {
    this.closeCell();
    const table = this.tables.pop();
    if (!table) return;
    const rows = table.rows.filter((row) => row.some((cell) => cell !== ''));
    const isLayout =
      table.longestCell > longestDataCell ||
      table.mostBlocks > mostDataBlocks ||
      rows.every((row) => row.length < 2);
    const outer = this.tables.at(-1);
    if (isLayout || outer) {
      // A table inside another makes the outer one layout as well.
      if (outer) outer.mostBlocks = Number.POSITIVE_INFINITY;
      const all = isLayout
        ? table.flow
        : [tableDraft(rows), ...table.flow.filter((draft) => draft.kind === 'image')];
      for (const draft of all) this.place(draft);
      return;
    }
    if (rows.length > 0) this.place(tableDraft(rows));
    for (const draft of table.flow) if (draft.kind === 'image') this.place(draft);
  }

  finish(): DraftBlock[] {
    this.flush();
    while (this.tables.length > 0) this.closeTable();
    return this.drafts;
  }

  /** Empty lines, and breaks before an indented line, part paragraphs. */
  private partsOf(raw: string): string[] {
    if (this.hint > 0) return [layOut(raw, false)];
    const parts = this.isPreformatted
      ? raw.split(/[\v\n]/)
      : raw.split(/(?:\v[ \t\n\u00a0\u3000]*){2,}|\v[ \t\n]*(?=[\u3000\u00a0]{2})/);
    return parts.map((part) => layOut(part, this.isPreformatted));
  }

  private add(text: string, isBold: boolean): void {
    if (text === '') return;
    const table = this.tables.at(-1);
    if (table?.cell) {
      table.cell.push(text);
      table.cellBlocks += 1;
      table.mostBlocks = Math.max(table.mostBlocks, table.cellBlocks);
    }
    const base =
      this.hint > 0 ? { kind: 'heading' as const, hint: this.hint } : { kind: 'paragraph' as const };
    this.place({ ...base, text, ...(isBold ? { bold: true } : {}) });
  }

  private place(draft: DraftBlock): void {
    (this.tables.at(-1)?.flow ?? this.drafts).push(draft);
  }
}

/** A table as a block: cells of a row parted by tabs, rows by line feeds. */
export function tableDraft(rows: readonly (readonly string[])[]): DraftBlock {
  const text = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
  return { kind: 'table', text: text.trim(), rows };
}
