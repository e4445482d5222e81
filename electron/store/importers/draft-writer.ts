import type { BlockImage, DraftBlock } from '../../../shared/domain/document/block';
import { TableFrame, type CellShape } from './table-frame';

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
    this.tables.push(new TableFrame());
  }

  openCaption(): void {
    this.closeCell();
    this.tables.at(-1)?.openCaption();
  }

  closeCaption(): void {
    this.flush();
    this.tables.at(-1)?.closeCaption();
  }

  openRow(): void {
    this.closeCell();
    this.tables.at(-1)?.openRow();
  }

  openCell(shape: CellShape = {}): void {
    this.closeCell();
    this.tables.at(-1)?.openCell(shape);
  }

  closeCell(): void {
    this.closeCaption();
    this.tables.at(-1)?.closeCell();
  }

  closeTable(): void {
    this.closeCell();
    const table = this.tables.pop();
    if (!table) return;
    const outer = this.tables.at(-1);
    // A table inside another makes the outer one layout.
    if (outer) outer.isNesting = true;
    const { isLayout, flow, strays } = table;
    const draft = isLayout ? null : table.draft();
    const pictures = flow.filter(({ kind }) => kind === 'image');
    for (const each of isLayout ? flow : [...strays, ...(draft ? [draft] : []), ...pictures])
      this.place(each);
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
    this.tables.at(-1)?.text(text, isBold);
    const base =
      this.hint > 0 ? { kind: 'heading' as const, hint: this.hint } : { kind: 'paragraph' as const };
    this.place({ ...base, text, ...(isBold ? { bold: true } : {}) });
  }

  private place(draft: DraftBlock): void {
    const table = this.tables.at(-1);
    if (table) table.place(draft);
    else this.drafts.push(draft);
  }
}
