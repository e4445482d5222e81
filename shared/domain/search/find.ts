import { isGraphemeBorder } from '../document/grapheme';
import type { TextRange } from '../document/range';
import type { Reading } from '../document/reading';
import { toSource } from '../document/reading';
import { stretchesIn, type Stretch } from '../document/reading-table';

export interface TextHit {
  /** Index of the block in the reading. */
  readonly index: number;
  /** From and to in the block's reading text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The whole text of the block, or the cell of a table, that holds it. */
  readonly piece: Stretch;
  readonly range: TextRange;
}

/** Lower case and half width for Latin letters, digits and marks; every unit stays where it is. */
export function foldForSearch(text: string): string {
  return text.replace(/[A-Z\uff01-\uff5e\u3000]/g, (character) => {
    const code = character.charCodeAt(0);
    const narrow = code === 0x3000 ? 0x20 : code > 0xff00 ? code - 0xfee0 : code;
    return String.fromCharCode(narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow);
  });
}

/**
 * Every place of the words in the reading, in document order and without overlaps, whatever the
 * case and width of Latin letters. Words that a repair rejoined are found; no hit crosses blocks or
 * cells of a table or splits a grapheme cluster. An empty query finds nothing.
 */
export function findAll(reading: Reading, query: string): readonly TextHit[] {
  const words = foldForSearch(query);
  if (words === '') return [];
  const hits: TextHit[] = [];
  reading.blocks.forEach((block, index) => {
    const { text } = block;
    const folded = foldForSearch(text);
    if (!folded.includes(words)) return;
    for (const { start, end: last } of stretchesIn(block)) {
      const piece = { start, end: last };
      let at = folded.indexOf(words, start);
      while (at >= 0 && at + words.length <= last) {
        const end = at + words.length;
        if (isGraphemeBorder(text, at) && isGraphemeBorder(text, end)) {
          const range = {
            start: toSource(reading, index, at, 'start'),
            end: toSource(reading, index, end, 'end'),
          };
          hits.push({ index, start: at, end, piece, range });
          at = folded.indexOf(words, end);
        } else at = folded.indexOf(words, at + 1);
      }
    }
  });
  return hits;
}
