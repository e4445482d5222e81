import type { TextRange } from '../document/range';
import { toSource, type Reading } from '../document/reading';
import { xmlWords } from '../export/xml-words';
import { alignUnits } from './align-units';
import { commonRuns, type CommonRun } from './common-runs';
import type { ReturnedFile, ReturnedPoint, ReturnedStretch } from './returned';

/** A text that went out: which block of the reading it is, and the words it was printed with. */
export interface SentText {
  readonly index: number;
  readonly text: string;
}

/** Where a stretch of the file stands in the document. */
export type Placed =
  | { readonly kind: 'exact'; readonly range: TextRange; readonly words: string }
  /** Its words, or one of its ends, were edited; `near` is the block that it was in. */
  | { readonly kind: 'edited'; readonly near: number }
  | { readonly kind: 'unknown' };

const unitsOf = (text: string): readonly string[] => text.split('');

/** Finds places of a returned file in the document that went out. */
export class Placement {
  /** For each unit of the file the sent text that it is, by its place in `sent`; null for an added one. */
  readonly sentOf: readonly (number | null)[];
  private readonly runs = new Map<number, readonly CommonRun[]>();

  constructor(
    private readonly reading: Reading,
    private readonly sent: readonly SentText[],
    private readonly file: Pick<ReturnedFile, 'units'>,
  ) {
    this.sentOf = alignUnits(
      sent.map(({ text }) => xmlWords(text)),
      file.units.map(({ text }) => text),
    );
  }

  /**
   * The range that a stretch of the file stands on. Only where both ends are kept and the words between
   * them are the same, character for character, is there one: an edited place is never guessed.
   */
  place({ start, end }: ReturnedStretch): Placed {
    const near = this.blockOf(start.unit) ?? this.blockOf(end.unit);
    const from = this.offsetIn(start, 'start');
    const to = this.offsetIn(end, 'end');
    if (!from || !to) return near === null ? { kind: 'unknown' } : { kind: 'edited', near };
    const ours = this.wordsBetween(from, to, (at) => this.sent[at]!.text);
    const theirs = this.wordsOf({ start, end });
    if (ours === '' || xmlWords(ours) !== theirs)
      return { kind: 'edited', near: this.sent[from.unit]!.index };
    return {
      kind: 'exact',
      words: ours,
      range: {
        start: toSource(this.reading, this.sent[from.unit]!.index, from.offset, 'start'),
        end: toSource(this.reading, this.sent[to.unit]!.index, to.offset, 'end'),
      },
    };
  }

  /** The block of the reading that a unit of the file is, or the nearest before it. */
  blockOf(unit: number): number | null {
    for (let at = unit; at >= 0; at -= 1) {
      const sent = this.sentOf[at];
      if (sent !== null && sent !== undefined) return this.sent[sent]!.index;
    }
    return null;
  }

  private wordsOf({ start, end }: ReturnedStretch): string {
    return this.wordsBetween(start, end, (unit) => this.file.units[unit]!.text);
  }

  /** The words from one point to another, a line a text; pictures have none. */
  private wordsBetween(from: ReturnedPoint, to: ReturnedPoint, textOf: (unit: number) => string): string {
    if (from.unit === to.unit) return textOf(from.unit).slice(from.offset, to.offset);
    const lines = [textOf(from.unit).slice(from.offset)];
    for (let unit = from.unit + 1; unit < to.unit; unit += 1) lines.push(textOf(unit));
    return [...lines, textOf(to.unit).slice(0, to.offset)].join('\n');
  }

  /** The same place in the sent text; null where the character beside it was not kept. */
  private offsetIn({ unit, offset }: ReturnedPoint, side: 'start' | 'end'): ReturnedPoint | null {
    const sent = this.sentOf[unit];
    if (sent === null || sent === undefined) return null;
    const [ours, theirs] = [this.sent[sent]!.text, this.file.units[unit]!.text];
    if (ours === theirs) return { unit: sent, offset };
    const run = this.runsOf(unit, ours, theirs).find(({ b, length }) =>
      side === 'start' ? b <= offset && offset < b + length : b < offset && offset <= b + length,
    );
    return run ? { unit: sent, offset: run.a + offset - run.b } : null;
  }

  private runsOf(unit: number, ours: string, theirs: string): readonly CommonRun[] {
    const known = this.runs.get(unit);
    if (known) return known;
    const runs = commonRuns(unitsOf(ours), unitsOf(theirs));
    this.runs.set(unit, runs);
    return runs;
  }
}
