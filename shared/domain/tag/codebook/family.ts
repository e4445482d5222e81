import type { CodebookEntry } from './entry';
import { nameGiver } from './unique-name';

export interface Relative {
  readonly entry: CodebookEntry;
  /** Index of the entry above; null at the top level. */
  readonly parent: number | null;
}

const keyOf = (path: readonly string[]): string => path.join('\u0000');

/**
 * Entries parents first, each with the one above it. A parent that only paths speak of gets an entry of
 * its own; a second entry of the same path gets a number behind its name, which is told.
 */
export function familyOf(
  entries: readonly CodebookEntry[],
  onRenamed: (name: string) => void,
): readonly Relative[] {
  const givers = new Map<string, ReturnType<typeof nameGiver>>();
  const waiting = new Map<string, CodebookEntry>();
  const order: CodebookEntry[] = [];
  for (const entry of entries) {
    const wanted = entry.path.at(-1)!;
    const above = entry.path.slice(0, -1);
    const nameFor = givers.get(keyOf(above)) ?? nameGiver();
    givers.set(keyOf(above), nameFor);
    const name = nameFor(wanted);
    const unique = name === wanted ? entry : { ...entry, path: [...above, name] };
    if (name !== wanted) onRenamed(name);
    waiting.set(keyOf(unique.path), unique);
    order.push(unique);
  }
  const placed = new Map<string, number>();
  const family: Relative[] = [];
  const place = (path: readonly string[]): number => {
    const known = placed.get(keyOf(path));
    if (known !== undefined) return known;
    const parent = path.length > 1 ? place(path.slice(0, -1)) : null;
    family.push({ entry: waiting.get(keyOf(path)) ?? { path, guid: null }, parent });
    placed.set(keyOf(path), family.length - 1);
    return family.length - 1;
  };
  for (const { path } of order) place(path);
  return family;
}
