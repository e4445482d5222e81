import type { CodebookEntry } from './entry';

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
  const waiting = new Map<string, CodebookEntry>();
  const order: CodebookEntry[] = [];
  for (const entry of entries) {
    const name = entry.path.at(-1)!;
    const above = entry.path.slice(0, -1);
    let path = entry.path;
    for (let count = 2; waiting.has(keyOf(path)); count += 1) path = [...above, `${name} (${count})`];
    const unique = path === entry.path ? entry : { ...entry, path };
    if (unique !== entry) onRenamed(unique.path.at(-1)!);
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
