import type { TextRange } from '../document/range';
import type { CellWords, TableWords } from '../document/table-words';
import type { DocumentId } from '../ids';
import type {
  BasicBlock,
  NoteBody,
  NoteClause,
  NoteInline,
  NoteList,
  NotePiece,
  NoteQuote,
} from '../note/note';
import { inlineText } from '../note/note-text';

/** The call of a footnote with its words; numbers run through a note from 1. */
export interface ExportFootnote {
  readonly type: 'footnote';
  readonly number: number;
  readonly text: string;
}
/** A clause named in running text. */
export interface ExportClause {
  readonly type: 'clause';
  /** What is printed; of another document than the report's, with its title. */
  readonly label: string;
  /** The address alone, as the export prints addresses. */
  readonly address: string;
  readonly documentId: DocumentId;
  readonly range: TextRange;
}
/** Anything that a line of a note can hold in an export. */
export type ExportPiece = Exclude<NotePiece, { type: 'footnote' | 'clause' }> | ExportFootnote | ExportClause;

/** A table of a note: its words, and what stands in each cell, row by row. */
export interface ExportTable<Piece = ExportPiece> {
  readonly type: 'table';
  readonly table: TableWords;
  readonly cells: readonly (readonly (readonly Piece[])[])[];
}

/** A block of a note that holds the researcher's words. */
export type WordsBlock<Piece = ExportPiece> =
  | Exclude<BasicBlock<Piece>, { type: 'quote' }>
  | { readonly type: 'block-quote'; readonly children: readonly Piece[] }
  | { readonly type: 'code'; readonly text: string }
  | ExportTable<Piece>;

/** A block of a note as the formats write it; quotes are still to be compared. */
export type ExportNoteBlock = WordsBlock | NoteQuote;

type Pieces<From, To> = (pieces: readonly From[]) => readonly To[];

const mapList = <From, To>(list: NoteList<From>, inlines: Pieces<From, To>): NoteList<To> => ({
  ...list,
  items: list.items.map((item) => ({
    ...item,
    children: inlines(item.children),
    lists: item.lists.map((inner) => mapList(inner, inlines)),
  })),
});

/** A note's blocks for the formats, its footnotes numbered; `nameOf` says how a clause is called today. */
export function exportBlocks(
  body: NoteBody,
  nameOf: (clause: NoteClause) => Pick<ExportClause, 'label' | 'address'>,
): readonly ExportNoteBlock[] {
  let footnotes = 0;
  const inlines: Pieces<NotePiece, ExportPiece> = (children) =>
    children.map((child) => {
      if (child.type === 'footnote') return { ...child, number: (footnotes += 1) };
      return child.type === 'clause' ? { ...child, ...nameOf(child) } : child;
    });
  return body.blocks.map((block): ExportNoteBlock => {
    if (block.type === 'quote' || block.type === 'code') return block;
    if (block.type === 'list') return mapList(block, inlines);
    if (block.type !== 'table') return { ...block, children: inlines(block.children) };
    return tableOf(
      block.rows.map((cells) => cells.map(inlines)),
      block.hasHead,
    );
  });
}

/** Superscript figures: the call of a footnote where a format has none. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedNumber = (number: number) => [...String(number)].map((digit) => raised[Number(digit)]).join('');

const text = (words: string): NoteInline => ({ type: 'text', text: words, format: 0 });

/**
 * Blocks for a format that has neither footnotes nor links within it: links to clauses and notes are
 * their words; a footnote is a raised number with its words in a list at the end. No word is lost.
 */
export function plainBlocks<Quote extends { readonly type: 'quote' }>(
  blocks: readonly (WordsBlock | Quote)[],
): readonly (WordsBlock<NoteInline> | Quote)[] {
  const footnotes: string[] = [];
  const inlines: Pieces<ExportPiece, NoteInline> = (children) =>
    children.map((child) => {
      if (child.type === 'clause') return text(child.label);
      if (child.type === 'reference') return text(child.title);
      if (child.type !== 'footnote') return child;
      footnotes.push(child.text);
      return text(raisedNumber(child.number));
    });
  const plain = blocks.map((block): WordsBlock<NoteInline> | Quote => {
    if (block.type === 'quote' || block.type === 'code') return block;
    if (block.type === 'list') return mapList(block, inlines);
    if (block.type !== 'table') return { ...block, children: inlines(block.children) };
    return tableOf(
      block.cells.map((cells) => cells.map(inlines)),
      block.table.headRowCount > 0,
    );
  });
  if (footnotes.length === 0) return plain;
  const items = footnotes.map((words) => ({ children: [text(words)], lists: [] }));
  return [...plain, { type: 'list', ordered: true, items }];
}

/** The sign that stands before the words of an item that can be ticked; '' before any other. */
export const tickOf = (checked: boolean | undefined): string =>
  checked === undefined ? '' : checked ? '☑ ' : '☐ ';

/** Every piece of a block's lines, in order; none of a quote, whose words are the source's. */
export function piecesOf(block: WordsBlock | { readonly type: 'quote' }): readonly ExportPiece[] {
  if (block.type === 'quote' || block.type === 'code') return [];
  if (block.type === 'table') return block.cells.flat(2);
  if (block.type !== 'list') return block.children;
  return block.items.flatMap(({ children, lists }) => [...children, ...lists.flatMap(piecesOf)]);
}

function tableOf<Piece extends ExportPiece>(
  cells: ExportTable<Piece>['cells'],
  hasHead: boolean,
): ExportTable<Piece> {
  const table: TableWords = {
    caption: '',
    columnCount: cells[0]?.length ?? 0,
    headRowCount: hasHead ? 1 : 0,
    rows: cells.map((row, at) =>
      row.map((pieces, column): CellWords => ({
        text: inlineText(pieces),
        row: at + 1,
        column: column + 1,
        rowSpan: 1,
        colSpan: 1,
        isHeader: hasHead && at === 0,
      })),
    ),
  };
  return { type: 'table', table, cells };
}
