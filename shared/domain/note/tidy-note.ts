import { isLinkAddress } from './link-address';
import type { NoteBlock, NoteBody, NoteInline, NoteList, NoteListItem, NotePiece, NoteTable } from './note';

const storedFormats = 0b11111;

/**
 * One form for bodies that mean the same: neighbouring texts of one format are one, empty texts and
 * trailing empty paragraphs are gone, line feeds are line breaks, neighbouring lists of one kind are
 * one list, a link to an address that is not allowed is plain text. No word is ever lost.
 */
export function tidyNote(body: NoteBody): NoteBody {
  const blocks: NoteBlock[] = [];
  for (const block of body.blocks) {
    if (block.type === 'list') addList(blocks, block);
    else if (block.type === 'quote') blocks.push(block);
    else if (block.type === 'code') {
      blocks.push({ type: 'code', text: block.text.toWellFormed().replace(/\r\n?/g, '\n') });
    } else if (block.type === 'table') addTable(blocks, block);
    else blocks.push({ ...block, children: tidyInlines(block.children) });
  }
  while (isEmptyParagraph(blocks.at(-1))) blocks.pop();
  return { blocks };
}

/** Rows are filled up to the widest one; a table without a cell is none. */
function addTable(blocks: NoteBlock[], table: NoteTable): void {
  const width = Math.max(0, ...table.rows.map((cells) => cells.length));
  if (width === 0) return;
  const rows = table.rows.map((cells) =>
    Array.from({ length: width }, (_, column) => tidyInlines(cells[column] ?? [])),
  );
  blocks.push({ type: 'table', hasHead: table.hasHead, rows });
}

function isEmptyParagraph(block: NoteBlock | undefined): boolean {
  return block?.type === 'paragraph' && block.children.length === 0;
}

function addList<Kind extends NoteBlock>(
  blocks: (Kind | NoteList<NotePiece>)[],
  list: NoteList<NotePiece>,
): void {
  const isCheck = isCheckList(list);
  const items = list.items.map((item) => tidyItem(item, isCheck));
  if (items.length === 0) return;
  const ordered = list.ordered && !isCheck;
  const last = blocks.at(-1);
  if (last?.type === 'list' && last.ordered === ordered && isCheckList(last) === isCheck) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, ...items] };
  } else {
    blocks.push({ type: 'list', ordered, items });
  }
}

/** One item that can be ticked makes the list a check list. */
export function isCheckList(list: NoteList<unknown>): boolean {
  return list.items.some((item) => item.checked !== undefined);
}

function tidyItem(item: NoteListItem<NotePiece>, isCheck: boolean): NoteListItem<NotePiece> {
  const lists: NoteList<NotePiece>[] = [];
  for (const list of item.lists) addList(lists, list);
  const plain = { children: tidyInlines(item.children), lists };
  return isCheck ? { ...plain, checked: item.checked ?? false } : plain;
}

/** Inline content in the one form described above. */
export function tidyInlines<Piece extends NotePiece>(children: readonly Piece[]): readonly Piece[] {
  const tidy: NotePiece[] = [];
  addInlines(tidy, children);
  // Tidying brings in no kind of piece that was not there.
  return tidy as readonly NotePiece[] as readonly Piece[];
}

function addInlines(tidy: NotePiece[], children: readonly NotePiece[]): void {
  for (const child of children) {
    if (child.type === 'linebreak') tidy.push({ type: 'linebreak' });
    else if (child.type === 'text') addText(tidy, child.text, child.format & storedFormats);
    else if (child.type !== 'link') tidy.push(tidyAtom(child));
    else if (isLinkAddress(child.url)) addLink(tidy, child.url, leavesOf(child.children));
    else addInlines(tidy, child.children);
  }
}

type Atom = Extract<NotePiece, { type: 'clause' | 'reference' | 'footnote' }>;

/** Their words are one line; no shape of theirs is left open. */
function tidyAtom(child: Atom): Atom {
  const line = (text: string) => text.toWellFormed().replace(/[\r\n]+/g, ' ');
  if (child.type === 'footnote') return { ...child, text: line(child.text) };
  return child.type === 'clause'
    ? { ...child, label: line(child.label) }
    : { ...child, title: line(child.title) };
}

function addText(tidy: NotePiece[], text: string, format: number): void {
  const lines = text.toWellFormed().split(/\r\n|[\r\n]/);
  lines.forEach((line, index) => {
    if (index > 0) tidy.push({ type: 'linebreak' });
    if (line === '') return;
    const last = tidy.at(-1);
    if (last?.type === 'text' && last.format === format) {
      tidy[tidy.length - 1] = { ...last, text: last.text + line };
    } else {
      tidy.push({ type: 'text', text: line, format });
    }
  });
}

function addLink(tidy: NotePiece[], url: string, leaves: readonly NoteInline[]): void {
  const last = tidy.at(-1);
  const children = tidyInlines(leaves);
  if (children.length === 0) return;
  if (last?.type === 'link' && last.url === url) {
    const joined = tidyInlines([...last.children, ...children]);
    tidy[tidy.length - 1] = { type: 'link', url, children: joined };
  } else {
    tidy.push({ type: 'link', url, children });
  }
}

/** A link inside a link gives its words to the outer one. */
function leavesOf(children: readonly NoteInline[]): readonly NoteInline[] {
  return children.flatMap((child) => (child.type === 'link' ? leavesOf(child.children) : [child]));
}
