import { resolveAddress } from '../document/address';
import type { Block } from '../document/block';
import { isGraphemeBorder } from '../document/grapheme';
import { comparePoints } from '../document/range';
import type { TextPoint, TextRange } from '../document/range';
import type { Reading } from '../document/reading';
import { toReading, toSource } from '../document/reading';

/** Texts joined by line feeds, with the way back from an offset to its text. Empty texts are left out. */
class Joined {
  readonly text: string;
  private readonly starts: number[] = [];
  private readonly owners: number[] = [];
  constructor(texts: readonly string[]) {
    let length = 0;
    const kept: string[] = [];
    texts.forEach((text, owner) => {
      if (text === '') return;
      this.starts.push(length);
      this.owners.push(owner);
      kept.push(text);
      length += text.length + 1;
    });
    this.text = kept.join('\n');
  }
  locate(offset: number): { owner: number; offset: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { owner: this.owners[low]!, offset: offset - this.starts[low]! };
  }
}

function* placesOf(text: string, words: string): Generator<{ start: number; end: number }> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (isGraphemeBorder(text, at) && isGraphemeBorder(text, end)) yield { start: at, end };
  }
}

/** The stretch an address stands for, null where it names nothing; that of a heading reaches to the end of its section. */
export function sectionRange(reading: Reading, address: string): TextRange | null {
  const range = resolveAddress(reading, address);
  if (!range) return null;
  const index = toReading(reading, range.end, 'end')!.index;
  const heading = reading.blocks[index]!;
  if (heading.kind !== 'heading') return range;
  let last = index;
  while (reading.blocks[last + 1]?.path.includes(heading.id)) last += 1;
  return { start: range.start, end: toSource(reading, last, reading.blocks[last]!.text.length, 'end') };
}

/**
 * Every place where the words stand exactly, in the repaired reading or in the source, in document
 * order; a line feed in the words goes from one block to the next. With an address only places
 * within it count. Empty words, or an address that names nothing, give no place.
 */
export function findQuote(reading: Reading, text: string, address?: string): readonly TextRange[] {
  if (text === '') return [];
  const scope = address === undefined ? undefined : sectionRange(reading, address);
  if (scope === null) return [];
  const sources: readonly Block[] = [...new Set(reading.blocks.flatMap((block) => block.source))];
  const ranges = new Map<string, TextRange>();
  const add = (start: TextPoint, end: TextPoint) => {
    if (scope && comparePoints(sources, start, scope.start) < 0) return;
    if (scope && comparePoints(sources, end, scope.end) > 0) return;
    ranges.set(`${start.block} ${start.offset} ${end.block} ${end.offset}`, { start, end });
  };

  const read = new Joined(reading.blocks.map((block) => block.text));
  for (const place of placesOf(read.text, text)) {
    const start = read.locate(place.start);
    const end = read.locate(place.end);
    add(
      toSource(reading, start.owner, start.offset, 'start'),
      toSource(reading, end.owner, end.offset, 'end'),
    );
  }
  const source = new Joined(sources.map((block) => block.text));
  for (const place of placesOf(source.text, text)) {
    const start = source.locate(place.start);
    const end = source.locate(place.end);
    add(
      { block: sources[start.owner]!.id, offset: start.offset },
      { block: sources[end.owner]!.id, offset: end.offset },
    );
  }
  return [...ranges.values()].sort((a, b) => comparePoints(sources, a.start, b.start));
}
