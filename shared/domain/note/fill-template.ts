import type { NoteBlock, NoteBody, NoteList, NotePiece } from './note';
import { tidyNote } from './tidy-note';

const place = /\{\{([a-z]+)\}\}/g;

/** Puts values in the places `{{name}}` of a line; a place without a value is left empty. */
export function fillLine(line: string, values: Readonly<Record<string, string>>): string {
  return line.replace(place, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''));
}

/**
 * A note from a template: values stand in the places `{{name}}` of its words, as words, whatever signs
 * they hold. Links, quotes and code stay as they are.
 */
export function fillTemplate(body: NoteBody, values: Readonly<Record<string, string>>): NoteBody {
  const pieces = (children: readonly NotePiece[]): readonly NotePiece[] =>
    children.map((child) =>
      child.type === 'text' || child.type === 'footnote'
        ? { ...child, text: fillLine(child.text, values) }
        : child,
    );
  const list = (block: NoteList<NotePiece>): NoteList<NotePiece> => ({
    ...block,
    items: block.items.map((item) => ({
      ...item,
      children: pieces(item.children),
      lists: item.lists.map(list),
    })),
  });
  const fill = (block: NoteBlock): NoteBlock => {
    if (block.type === 'quote' || block.type === 'code') return block;
    if (block.type === 'list') return list(block);
    if (block.type === 'table') return { ...block, rows: block.rows.map((cells) => cells.map(pieces)) };
    return { ...block, children: pieces(block.children) };
  };
  return tidyNote({ blocks: body.blocks.map(fill) });
}
