/** FNV-1a over UTF-16 units, 32 bits. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

const most = 0x7ffffffe;
const print = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');

/**
 * Gives each name a durable id as Word keeps it (MS-DOCX, w16cid:durableId: above 0, under 7FFFFFFF).
 * It depends on the name alone; only two names of one file that would share an id are moved apart.
 */
export function durableIdsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<number>();
  const ids = new Map<string, string>();
  for (const name of names.toSorted()) {
    if (ids.has(name)) continue;
    let value = (mix(name) % most) + 1;
    while (taken.has(value)) value = (value % most) + 1;
    taken.add(value);
    ids.set(name, print(value));
  }
  return ids;
}
