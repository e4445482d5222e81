import { characterCount } from '../document/character-count';
import { oneLine } from '../document/one-line';
import type { NoteBlock, NoteBody, NoteFootnote, NoteList, NotePiece, NoteQuote } from './note';

const excerptLength = 80;

/** Enough of a text for its first sentence. */
const beginning = (text: string): string => oneLine(text.slice(0, 4096));

/** The words of a run of inline content; a line break is a line feed. Footnotes are not among them. */
export function inlineText(children: readonly NotePiece[]): string {
  let text = '';
  for (const child of children) {
    if (child.type === 'text') text += child.text;
    else if (child.type === 'linebreak') text += '\n';
    else if (child.type === 'link') text += inlineText(child.children);
    else if (child.type === 'clause') text += child.label;
    else if (child.type === 'reference') text += child.title;
  }
  return text;
}

function listLines(list: NoteList<NotePiece>): string[] {
  return list.items.flatMap((item) => [inlineText(item.children), ...item.lists.flatMap(listLines)]);
}

function blockLines(block: NoteBlock): string[] {
  if (block.type === 'quote') return [];
  if (block.type === 'code') return [block.text];
  if (block.type === 'table') return block.rows.map((cells) => cells.map(inlineText).join('\t'));
  return block.type === 'list' ? listLines(block) : [inlineText(block.children)];
}

/** Every run of inline content of a block, in order; links are not looked into. */
export function inlinesOf(block: NoteBlock): readonly NotePiece[] {
  if (block.type === 'quote' || block.type === 'code') return [];
  if (block.type === 'table') return block.rows.flat(2);
  if (block.type !== 'list') return block.children;
  return block.items.flatMap((item) => [...item.children, ...item.lists.flatMap(inlinesOf)]);
}

/** The note's footnotes in the order of their numbers. */
export function footnotesOf(body: NoteBody): readonly NoteFootnote[] {
  return body.blocks.flatMap(inlinesOf).filter((child) => child.type === 'footnote');
}

/**
 * The researcher's own words, a line a block, row or list item, the footnotes last. Words of quoted
 * clauses are not among them.
 */
export function noteText(body: NoteBody): string {
  return [...body.blocks.flatMap(blockLines), ...footnotesOf(body).map(({ text }) => text)].join('\n');
}

/** 字数 of the researcher's own words, as Word counts them. */
export function noteCharacterCount(body: NoteBody): number {
  return characterCount(noteText(body));
}

/** The note's quotes in order. */
export function quotesOf(body: NoteBody): readonly NoteQuote[] {
  return body.blocks.filter((block) => block.type === 'quote');
}

/**
 * First words for a row of the list, at most 80 characters: the researcher's own, or, where they
 * wrote none yet, those of the first quote.
 */
export function excerptOf(body: NoteBody): string {
  const own = beginning(noteText(body));
  const words = own === '' ? beginning(quotesOf(body)[0]?.exact ?? '') : own;
  const characters = [...words.slice(0, excerptLength * 2)];
  return characters.slice(0, excerptLength).join('');
}

/**
 * The sentence in which a note speaks of a quote: the first words after it, or before it where
 * nothing follows. Empty if the note says nothing of its own.
 */
export function remarkOn(body: NoteBody, quote: NoteQuote): string {
  const at = body.blocks.indexOf(quote);
  const after = body.blocks.slice(at + 1);
  const before = body.blocks.slice(0, Math.max(at, 0)).reverse();
  for (const block of [...after, ...before]) {
    if (block.type === 'heading') continue;
    const text = beginning(blockLines(block).join('\n'));
    if (text === '') continue;
    return /^.*?[。！？；](?=[^”’」』）)]|$)/u.exec(text)?.[0] ?? text;
  }
  return '';
}
