import type { BlockId } from '../../ids';
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
  const counts = new Map<string, number>();
  for (const { id, shortAddress } of entries.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const plain = blockIdOf(shortAddress);
    let count = (counts.get(plain) ?? 0) + 1;
    let name = count > 1 ? `${plain}-${count}` : plain;
    // 3-3-2 may be the second mark of 3-3 or the first of 3.3.2.
    while (taken.has(name)) name = `${plain}-${(count += 1)}`;
    counts.set(plain, count);
    taken.add(name);
    ids.set(id, name);
  }
  return ids;
}

/**
 * A block id for each paragraph and table of the text, '' for what has none: headings are linked to by
 * their words, and an id that a mark has, or a paragraph before, is not given again.
 */
export function textBlockIds(
  { fullText }: Report,
  marks: ReadonlyMap<string, string>,
): ReadonlyMap<BlockId, string> {
  const taken = new Set(marks.values());
  return new Map(
    fullText.flatMap(({ id: block, kind, shortAddress }) => {
      const id = blockIdOf(shortAddress);
      if (kind === 'heading' || kind === 'image' || shortAddress === '' || taken.has(id)) return [];
      taken.add(id);
      return [[block, id] as const];
    }),
  );
}
