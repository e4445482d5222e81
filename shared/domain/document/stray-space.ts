import type { Block } from './block';
import type { ProposedChange } from './repair';
import type { WordEvidence } from './word-evidence';
import { isHan } from './word-evidence';

export interface Space {
  readonly start: number;
  readonly end: number;
}

const run = /[ \t\u00a0\u2002-\u200a\u3000]+/g;
const sentenceMark = /[，。；！？]/;
// Spaces that part a number or a date from what it belongs to are set on purpose.
const parting =
  /(?:^|[“‘（(])[第笫][^，。；\s]{1,8}[编章节条款项](?:之[一二三四五六七八九十]+)?$|\d日$|^[一二三四五六七八九十]+$/;

const hanBefore = (text: string, at: number): number => {
  let length = 0;
  while (length < 8 && isHan(text[at - 1 - length])) length += 1;
  return length;
};
const hanAfter = (text: string, at: number): number => {
  let length = 0;
  while (length < 8 && isHan(text[at + length])) length += 1;
  return length;
};

/** White space between two Han characters of one block. */
function spacesOf(text: string): Space[] {
  const found: Space[] = [];
  for (const match of text.matchAll(run)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isHan(text[start - 1]) && isHan(text[end])) found.push({ start, end });
  }
  return found;
}

/** Longest word in a list that spaces part, and fewest spaces that make one. */
const longestListed = 4;
const fewestListed = 3;

/** Whether the spaces around one part short words, as in a list of names. */
function isSeparator(text: string, spaces: readonly Space[], at: number): boolean {
  const isShort = (left: number) => {
    const before = spaces[left]!;
    const after = spaces[left + 1];
    return (
      after !== undefined &&
      hanAfter(text, before.end) === after.start - before.end &&
      after.start - before.end <= longestListed
    );
  };
  let first = at;
  let last = at;
  while (first > 0 && isShort(first - 1)) first -= 1;
  while (last + 1 < spaces.length && isShort(last)) last += 1;
  return last - first + 1 >= fewestListed;
}

/**
 * Stray white space inside the words of running text. Chinese sentences are set without spaces, so
 * one between two Han characters of a sentence is damage, unless it stands after a number or a date,
 * between the two characters of an aligned name, in a list that spaces part, or is wide: these ask
 * that the document itself writes the two characters together elsewhere.
 */
export function straySpacesOf(block: Block, evidence: WordEvidence): ProposedChange[] {
  const { text } = block;
  if (block.kind !== 'paragraph' || !sentenceMark.test(text)) return [];
  const spaces = spacesOf(text);
  return spaces
    .filter((space, at) => {
      const before = text.slice(0, space.start);
      if (space.start <= block.label.length || parting.test(before)) return false;
      const together = evidence.pair(before, text.slice(space.end));
      const isWide = space.end - space.start > 1 || text[space.start] === '\u3000';
      if (isWide) return together >= 2;
      const isAlignedName = hanBefore(text, space.start) === 1 && hanAfter(text, space.end) === 1;
      if (isAlignedName || isSeparator(text, spaces, at)) return together >= 2;
      return true;
    })
    .map((space) => ({ kind: 'space', block: block.id, ...space }));
}
