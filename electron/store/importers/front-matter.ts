import { parse } from 'yaml';
import type { Provenance } from '../../../shared/domain/document/document';

/** Longest front matter that is read as such, in UTF-16 units. */
const longest = 65_536;
const fields: readonly (readonly [keyof Provenance, readonly string[]])[] = [
  ['headline', ['title', 'headline']],
  ['publisher', ['author', 'publisher', 'source', 'site']],
  ['published', ['date', 'published', 'pubdate']],
  ['address', ['url', 'link', 'canonical', 'permalink', 'address']],
];

/**
 * Parts the lines between two --- at the head of a file from what follows them. Every value is read
 * as a string: no tags, no aliases, no dates. A head that is no such list of fields is text.
 */
export function splitFrontMatter(text: string): { provenance: Partial<Provenance>; body: string } {
  const match = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(0, longest));
  if (!match || !/^[A-Za-z_][\w-]*[ \t]*:/m.test(match[1]!)) return { provenance: {}, body: text };
  let data: unknown;
  try {
    data = parse(match[1]!, { schema: 'failsafe', maxAliasCount: 0, uniqueKeys: false, logLevel: 'silent' });
  } catch {
    return { provenance: {}, body: text };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { provenance: {}, body: text };
  const values = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value as unknown]));
  const provenance: Partial<Record<keyof Provenance, string>> = {};
  for (const [field, names] of fields) {
    const value = names
      .map((name) => values.get(name))
      .find((each) => typeof each === 'string' && each !== '');
    if (typeof value !== 'string') continue;
    if (field === 'address' && !/^https?:\/\//i.test(value)) continue;
    provenance[field] = value.trim().slice(0, 500);
  }
  return { provenance, body: text.slice(match[0].length) };
}
