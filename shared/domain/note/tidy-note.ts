import { isLinkAddress } from './link-address';
import type { NoteBlock, NoteBody, NoteInline, NoteList, NoteListItem } from './note';

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
    else blocks.push({ ...block, children: tidyInlines(block.children) });
  }
  while (isEmptyParagraph(blocks.at(-1))) blocks.pop();
  return { blocks };
}

function isEmptyParagraph(block: NoteBlock | undefined): boolean {
  return block?.type === 'paragraph' && block.children.length === 0;
}

function addList<Kind extends NoteBlock>(blocks: (Kind | NoteList)[], list: NoteList): void {
  const items = list.items.map(tidyItem);
  if (items.length === 0) return;
  const last = blocks.at(-1);
  if (last?.type === 'list' && last.ordered === list.ordered) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, ...items] };
  } else {
    blocks.push({ type: 'list', ordered: list.ordered, items });
  }
}

function tidyItem(item: NoteListItem): NoteListItem {
  const lists: NoteList[] = [];
  for (const list of item.lists) addList(lists, list);
  return { children: tidyInlines(item.children), lists };
}

/** Inline content in the one form described above. */
export function tidyInlines(children: readonly NoteInline[]): readonly NoteInline[] {
  const tidy: NoteInline[] = [];
  addInlines(tidy, children);
  return tidy;
}

function addInlines(tidy: NoteInline[], children: readonly NoteInline[]): void {
  for (const child of children) {
    if (child.type === 'linebreak') tidy.push({ type: 'linebreak' });
    else if (child.type === 'text') addText(tidy, child.text, child.format & storedFormats);
    else if (isLinkAddress(child.url)) addLink(tidy, child.url, leavesOf(child.children));
    else addInlines(tidy, child.children);
  }
}

function addText(tidy: NoteInline[], text: string, format: number): void {
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

function addLink(tidy: NoteInline[], url: string, leaves: readonly NoteInline[]): void {
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
