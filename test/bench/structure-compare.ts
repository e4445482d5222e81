import type { StructuredBlock } from '../../shared/domain/document/structure';
import type { Tick } from './structure-oracle';

const lawLabel = /^第[零〇一二三四五六七八九十百千]+[编章节条](?:之[一二三四五六七八九十]+)?$/u;
const isSpaced = (label: string) => /^第[零〇一二三四五六七八九十百千]+\s+[编章节条]/u.test(label);

/** One label that only the oracle or only the parser has. */
export interface Difference {
  readonly cause: string;
  readonly line: string;
}

type Found = Pick<StructuredBlock, 'label' | 'text'>;

/** Length of the longest common sequence from each pair of places on. */
function commonLengths(wanted: readonly string[], found: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: wanted.length + 1 }, () => new Uint16Array(found.length + 1));
  for (let a = wanted.length - 1; a >= 0; a -= 1) {
    for (let b = found.length - 1; b >= 0; b -= 1) {
      lengths[a]![b] =
        wanted[a] === found[b]
          ? lengths[a + 1]![b + 1]! + 1
          : Math.max(lengths[a + 1]![b]!, lengths[a]![b + 1]!);
    }
  }
  return lengths;
}

const causeOf = { contents: 'a line of the table of contents', quotation: 'quoted' } as const;

function missing(tick: Tick): Difference {
  return { cause: tick.place === 'body' ? 'not recognised' : causeOf[tick.place], line: tick.line };
}

function added({ label, text }: Found): Difference {
  return { cause: isSpaced(label) ? 'a stray space inside the label' : 'taken for a label', line: text };
}

/**
 * Where the labels of the structure leave the oracle's, in order. Every tick takes part: the lines of
 * a table of contents and quoted articles are differences with a cause of their own, and only the
 * oracle says which lines they are. A quoted article that both have is one as well.
 */
export function differencesOf(
  ticks: readonly Tick[],
  blocks: readonly StructuredBlock[],
): readonly Difference[] {
  const labels: readonly Found[] = blocks.filter(({ label }) => lawLabel.test(label.replace(/\s/gu, '')));
  const wanted = ticks.map(({ label }) => label);
  const found = labels.map(({ label }) => label.replace(/\s/gu, ''));
  if (wanted.join() === found.join()) return ticks.filter(({ place }) => place !== 'body').map(missing);
  const lengths = commonLengths(wanted, found);
  const differences: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < wanted.length || j < found.length) {
    if (i < wanted.length && wanted[i] === found[j] && ticks[i]!.place !== 'contents') {
      i += 1;
      j += 1;
    } else if (j >= found.length || (i < wanted.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      differences.push(missing(ticks[i]!));
      i += 1;
    } else {
      differences.push(added(labels[j]!));
      j += 1;
    }
  }
  return differences;
}
