import type { CellWords, TableWords } from '../document/table-words';
import type { BasicBlock, NoteBody, NoteInline, NoteList, NotePiece, NoteTable } from '../note/note';
import { inlineText } from '../note/note-text';

/** A block of a note as the formats write it: words and plain links, quotes still to be compared. */
export type ExportNoteBlock =
  | BasicBlock
  | { readonly type: 'block-quote'; readonly children: readonly NoteInline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'table'; readonly table: TableWords };

/** Superscript figures: the call of a footnote. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedNumber = (number: number) => [...String(number)].map((digit) => raised[Number(digit)]).join('');

const text = (words: string): NoteInline => ({ type: 'text', text: words, format: 0 });

/**
 * A note's blocks for the formats. Links to clauses and notes are their words; a footnote is a raised
 * number with its words in a list at the end. No word is lost.
 */
export function exportBlocks(body: NoteBody): readonly ExportNoteBlock[] {
  const footnotes: string[] = [];
  const inlines = (children: readonly NotePiece[]): NoteInline[] =>
    children.map((child) => {
      if (child.type === 'clause') return text(child.label);
      if (child.type === 'reference') return text(child.title);
      if (child.type === 'footnote') return text(raisedNumber(footnotes.push(child.text)));
      return child;
    });
  const list = (block: NoteList<NotePiece>): NoteList => ({
    ...block,
    items: block.items.map((item) => ({
      ...item,
      children: inlines(item.children),
      lists: item.lists.map(list),
    })),
  });
  const blocks = body.blocks.map((block): ExportNoteBlock => {
    if (block.type === 'quote' || block.type === 'code') return block;
    if (block.type === 'list') return list(block);
    if (block.type === 'table')
      return { type: 'table', table: tableOf(block, (cell) => inlineText(inlines(cell))) };
    return { ...block, children: inlines(block.children) };
  });
  if (footnotes.length === 0) return blocks;
  const items = footnotes.map((words) => ({ children: [text(words)], lists: [] }));
  return [...blocks, { type: 'list', ordered: true, items }];
}

/** The sign that stands before the words of an item that can be ticked; '' before any other. */
export const tickOf = (checked: boolean | undefined): string =>
  checked === undefined ? '' : checked ? '☑ ' : '☐ ';

function tableOf({ rows, hasHead }: NoteTable, words: (cell: readonly NotePiece[]) => string): TableWords {
  return {
    caption: '',
    columnCount: rows[0]?.length ?? 0,
    headRowCount: hasHead ? 1 : 0,
    rows: rows.map((cells, row) =>
      cells.map((cell, column): CellWords => ({
        text: words(cell),
        row: row + 1,
        column: column + 1,
        rowSpan: 1,
        colSpan: 1,
        isHeader: hasHead && row === 0,
      })),
    ),
  };
}
