import type { MarkColor } from '../../annotation/annotation';
import type { Tag, TagField, TagShortcut } from '../tag';
import type { CodebookEntry } from './entry';

export interface FieldChange {
  readonly field: TagField | 'examples';
  readonly before: string;
  readonly after: string;
}

/** What importing writes over a tag; absent where it stays as it is. */
export interface TagPatch {
  readonly definition?: string;
  readonly inclusion?: string;
  readonly exclusion?: string;
  readonly color?: MarkColor;
  readonly shortcut?: TagShortcut;
  readonly archived?: boolean;
  readonly terms?: readonly string[];
  /** Examples that come on top of those there are. */
  readonly examples?: readonly string[];
}

export interface KnownTag {
  readonly tag: Tag;
  readonly examples: readonly string[];
}

const texts = ['definition', 'inclusion', 'exclusion'] as const;

/** One way to compare: a file may part lines as it likes, and may begin and end with space. */
const plain = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').trim();

/**
 * What an entry says otherwise than a tag, or of a new tag (`known` null). `keys` holds who has which
 * digit and learns of those that are given out here.
 */
export function differencesOf(
  entry: CodebookEntry,
  known: KnownTag | null,
  keys: Map<TagShortcut, string>,
  owner: string,
): { readonly patch: TagPatch; readonly fields: readonly FieldChange[]; readonly keyTaken: boolean } {
  const tag = known?.tag;
  const fields: FieldChange[] = [];
  let patch: TagPatch = {};
  for (const field of texts) {
    const after = plain(entry[field] ?? '');
    const before = plain(tag?.[field] ?? '');
    if (after === '' || after === before) continue;
    patch = { ...patch, [field]: after };
    fields.push({ field, before, after });
  }
  if (entry.color !== undefined && entry.color !== tag?.color) {
    patch = { ...patch, color: entry.color };
    fields.push({ field: 'color', before: String(tag?.color ?? ''), after: String(entry.color) });
  }
  const key = entry.shortcut ?? null;
  const keyTaken = key !== null && keys.has(key) && keys.get(key) !== owner;
  if (key !== null && !keyTaken && key !== tag?.shortcut) {
    keys.set(key, owner);
    patch = { ...patch, shortcut: key };
    fields.push({ field: 'shortcut', before: String(tag?.shortcut ?? ''), after: String(key) });
  }
  if (entry.archived !== undefined && entry.archived !== (tag?.archived ?? false)) {
    patch = { ...patch, archived: entry.archived };
    fields.push({ field: 'archived', before: String(tag?.archived ?? false), after: String(entry.archived) });
  }
  const terms = (entry.terms ?? []).filter((term) => !tag?.terms.includes(term));
  if (terms.length > 0) {
    const all = [...(tag?.terms ?? []), ...terms];
    patch = { ...patch, terms: all };
    fields.push({ field: 'terms', before: (tag?.terms ?? []).join('、'), after: all.join('、') });
  }
  const had = new Set((known?.examples ?? []).map(plain));
  const examples = [...new Set((entry.examples ?? []).map(plain))].filter(
    (one) => one !== '' && !had.has(one),
  );
  if (examples.length > 0) {
    patch = { ...patch, examples };
    fields.push({ field: 'examples', before: '', after: examples.join('\n') });
  }
  return { patch, fields, keyTaken };
}
