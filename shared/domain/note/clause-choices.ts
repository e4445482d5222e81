import { addressOf, resolveAddress } from '../document/address';
import { toSource, type Reading } from '../document/reading';
import { sentencesIn } from '../document/reading-table';
import { plainAddress } from '../document/typed-address';
import type { TextRange } from '../document/range';

/** A clause that may be quoted: a sentence, a heading or what an address names. */
export interface ClauseChoice {
  readonly range: TextRange;
  readonly address: string;
  readonly words: string;
}

/**
 * Clauses for what was typed: the one whose address it is, then the sentences that hold the words, in
 * the order of the text, at most `limit`. For nothing typed the headings.
 */
export function clauseChoices(reading: Reading, typed: string, limit: number): readonly ClauseChoice[] {
  const choices: ClauseChoice[] = [];
  const add = (range: TextRange, words: string) => {
    const address = addressOf(reading, range, 'short');
    if (address !== '' && choices.every((known) => known.address !== address))
      choices.push({ range, address, words });
  };
  const addStretch = (index: number, start: number, end: number) =>
    add(
      { start: toSource(reading, index, start, 'start'), end: toSource(reading, index, end, 'end') },
      reading.blocks[index]?.text.slice(start, end) ?? '',
    );
  const query = typed.trim();
  const named = query === '' ? null : resolveAddress(reading, plainAddress(query));
  if (named) add(named, wordsAt(reading, named));
  for (let index = 0; index < reading.blocks.length && choices.length < limit; index += 1) {
    const block = reading.blocks[index];
    if (!block || block.kind === 'image') continue;
    if (query === '') {
      if (block.kind === 'heading') addStretch(index, 0, block.text.length);
    } else if (block.text.includes(query)) {
      for (const { start, end } of sentencesIn(block)) {
        if (choices.length < limit && block.text.slice(start, end).includes(query))
          addStretch(index, start, end);
      }
    }
  }
  return choices;
}

/** The first words of a range, for showing it. */
function wordsAt(reading: Reading, range: TextRange): string {
  const index = reading.indexOf.get(range.start.block);
  const block = index === undefined ? undefined : reading.blocks[index];
  const part = block?.parts.find(({ block: id, from, to }) => {
    const { block: start, offset } = range.start;
    return id === start && from <= offset && offset < to;
  });
  if (!block || !part) return '';
  return block.text.slice(part.at + range.start.offset - part.from).slice(0, 80);
}
