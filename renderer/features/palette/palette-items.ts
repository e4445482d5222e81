import { foldCase, hitsOf, wordsOfFilter, type Stretch } from '../../../shared/domain/tag/filter-words';

export const paletteGroups = ['headings', 'tags', 'notes', 'documents', 'commands'] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/** A thing that the palette can open or do. */
export interface PaletteItem {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly text: string;
  /** Other words that find it: an address, the name in the other language. */
  readonly also?: string;
  /** Words that may stand beside its own, but do not find it alone: the tags above it. */
  readonly context?: string;
  /** What stands at the right: an address, a count, a date. */
  readonly hint?: string;
  readonly shortcut?: string;
  /** Its sign where it is not that of its group. */
  readonly icon?: 'find' | 'notes';
  /** True for words of a document, which keep their Chinese forms in any interface. */
  readonly isSource?: boolean;
  run(): void;
  /** Opens it in the pane beside; only for texts and places in them. */
  runBeside?(): void;
}

export interface FoundItem {
  readonly item: PaletteItem;
  readonly hits: readonly Stretch[];
}
export interface FoundGroup {
  readonly group: PaletteGroup;
  readonly found: readonly FoundItem[];
}

const shown: Record<PaletteGroup, number> = { headings: 8, tags: 6, notes: 6, documents: 5, commands: 12 };
const shownAlone = 100;

/** 0 the text itself, 1 starts with the words, 2 holds them all, 3 is found by its other words. */
function rankOf(item: PaletteItem, words: readonly string[]): number | null {
  const whole = words.join(' ');
  const text = foldCase(item.text);
  if (text === whole) return 0;
  if (text.startsWith(whole)) return 1;
  if (words.every((word) => text.includes(word))) return 2;
  const also = foldCase(item.also ?? '');
  const own = `${text}\n${also}`;
  const all = `${own}\n${foldCase(item.context ?? '')}`;
  return own.includes(words.at(-1) ?? '') && words.every((word) => all.includes(word)) ? 3 : null;
}

/** Where whole words stand in a row's text. */
export const hitsIn = (text: string, words: string): readonly Stretch[] => hitsOf(text, [foldCase(words)]);

/**
 * What the palette lists for the words typed. `>` at the start asks for commands alone, `#` for
 * tags. Without words it lists the commands. Commands come last, unless one of them fits best.
 */
export function findItems(items: readonly PaletteItem[], typed: string): readonly FoundGroup[] {
  const sign = /^[>＞#＃]/u.exec(typed)?.[0];
  const only: PaletteGroup | null = sign === undefined ? null : /[>＞]/u.test(sign) ? 'commands' : 'tags';
  const words = wordsOfFilter(sign === undefined ? typed : typed.slice(1));
  if (words.length === 0) {
    const group = only ?? 'commands';
    const found = items.filter((item) => item.group === group).map((item) => ({ item, hits: [] }));
    return found.length > 0 ? [{ group, found }] : [];
  }
  const groups = paletteGroups
    .filter((group) => only === null || group === only)
    .map((group) => {
      const ranked = items.flatMap((item) => {
        const rank = item.group === group ? rankOf(item, words) : null;
        return rank === null ? [] : [{ item, rank, hits: hitsOf(item.text, words) }];
      });
      ranked.sort((a, b) => a.rank - b.rank);
      return {
        group,
        best: ranked[0]?.rank ?? Infinity,
        found: ranked
          .slice(0, only === null ? shown[group] : shownAlone)
          .map(({ item, hits }) => ({ item, hits })),
      };
    })
    .filter(({ found }) => found.length > 0);
  const commands = groups.find(({ group }) => group === 'commands');
  const others = groups.filter((group) => group !== commands);
  if (!commands) return others;
  return others.every(({ best }) => commands.best < best) ? [commands, ...others] : [...others, commands];
}

/** Puts an item before all others; a heading that has the same place is not listed a second time. */
export function withFirst(groups: readonly FoundGroup[], item: PaletteItem): readonly FoundGroup[] {
  const isOther = ({ item: other }: FoundItem) => other.group !== item.group || other.hint !== item.hint;
  const known = groups.find(({ group }) => group === item.group)?.found.filter(isOther) ?? [];
  const found = [{ item, hits: [] }, ...known];
  return [{ group: item.group, found }, ...groups.filter(({ group }) => group !== item.group)];
}
