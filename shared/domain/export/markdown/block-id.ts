import type { Report } from '../report-model';

/**
 * An address as a block id, which holds only Latin letters, digits and hyphens: `3.3¶2s1` is
 * `3-3-p2-s1`, `a12¶2(3)` is `a12-p2-3`.
 */
export function blockIdOf(shortAddress: string): string {
  const id = shortAddress
    .replace(/¶/gu, '-p')
    .replace(/(?<=\d)s(?=\d)/g, '-s')
    .replace(/[–—]/gu, '-to-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id || 'x';
}

/**
 * A block id for each mark, each once. Of marks at the same place the one made first has the plain id,
 * so that a later mark does not break links to an earlier one.
 */
export function markBlockIds({ entries }: Report): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, shortAddress } of entries.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const plain = blockIdOf(shortAddress);
    let name = plain;
    for (let count = 2; taken.has(name); count += 1) name = `${plain}-${count}`;
    taken.add(name);
    ids.set(id, name);
  }
  return ids;
}
