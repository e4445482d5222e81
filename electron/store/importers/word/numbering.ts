import { printedNumber } from './printed-number';
import type { XmlElement } from './xml';
import { childOf, childrenOf, nameOf, valueOf } from './xml';

interface Level {
  readonly format: string;
  /** What is printed, with %1 … %9 for the numbers of the levels. */
  readonly pattern: string;
  readonly start: number;
  readonly suffix: string;
  readonly isLegal: boolean;
}

interface List {
  /** Lists over one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

function levelOf(element: XmlElement): Level {
  return {
    format: valueOf(childOf(element, 'numFmt')) ?? 'decimal',
    pattern: valueOf(childOf(element, 'lvlText')) ?? '',
    start: Number(valueOf(childOf(element, 'start')) ?? 0),
    suffix: valueOf(childOf(element, 'suff')) ?? 'tab',
    isLegal: childOf(element, 'isLgl') !== undefined,
  };
}

function levelsOf(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of childrenOf(element)) {
    if (nameOf(child) === 'lvl') levels.set(Number(valueOf(child, 'ilvl') ?? 0), levelOf(child));
  }
  return levels;
}

/** Numbers that Word makes itself, written out as it prints them. One for a document, asked in its order. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const elements = root ? childrenOf(root) : [];
    const definitions = new Map<string, Map<number, Level>>();
    for (const element of elements) {
      const id = valueOf(element, 'abstractNumId');
      if (nameOf(element) === 'abstractNum' && id !== null) definitions.set(id, levelsOf(element));
    }
    for (const element of elements) {
      const id = valueOf(element, 'numId');
      const definition = valueOf(childOf(element, 'abstractNumId'));
      if (nameOf(element) !== 'num' || id === null || definition === null) continue;
      const levels = new Map(definitions.get(definition) ?? []);
      const restarts = new Map<number, number>();
      for (const override of childrenOf(element).filter((child) => nameOf(child) === 'lvlOverride')) {
        const at = Number(valueOf(override, 'ilvl') ?? 0);
        const own = childOf(override, 'lvl');
        if (own) levels.set(at, levelOf(own));
        const start = valueOf(childOf(override, 'startOverride'));
        if (start !== null) restarts.set(at, Number(start));
      }
      this.lists.set(id, { definition, levels, restarts });
    }
  }

  /** The label of the next paragraph of a list, as printed and with the space after it; '' for none. */
  next(listId: string, at: number): string {
    const list = this.lists.get(listId);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const isFirst = !this.begun.has(`${listId} ${at}`);
    this.begun.add(`${listId} ${at}`);
    const restart = isFirst ? list.restarts.get(at) : undefined;
    counts[at] = restart ?? (counts[at] === undefined ? level.start : counts[at] + 1);
    counts.length = at + 1;
    if (level.format === 'none' && !level.pattern.includes('%')) return level.pattern;
    if (level.format === 'bullet') return '• ';
    const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const each = list.levels.get(of);
      const value = counts[of] ?? each?.start ?? 1;
      return printedNumber(value, level.isLegal ? 'decimal' : (each?.format ?? 'decimal'));
    });
    // Chinese labels end in a mark that keeps its own distance.
    const isSpaced = level.suffix !== 'nothing' && label !== '' && !/[、）．。]$/.test(label);
    return isSpaced ? `${label} ` : label;
  }
}
