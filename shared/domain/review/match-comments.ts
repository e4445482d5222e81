import type { Basis } from './difference';
import type { ReturnedComment } from './returned';
import { printedWords, type SentComment } from './sent-copy';

export interface Match {
  readonly sent: SentComment;
  readonly returned: ReturnedComment;
  readonly basis: Basis;
}

/** As Word prints a name that is not there. */
const nameOf = (name: string, anonymous: string) => (name.trim() === '' ? anonymous : name);

/**
 * Which comment of the file is which of those that went out: by durable id, else by author, date to
 * the second and words, else by author, date and range. Where two would fit, the nearer range decides;
 * where that does not, neither is taken.
 */
export function matchComments(
  sent: readonly SentComment[],
  returned: readonly ReturnedComment[],
  anonymous: string,
  standsAt: (returned: ReturnedComment, sent: SentComment) => boolean,
): readonly Match[] {
  const matches: Match[] = [];
  const left = new Set(sent);
  const open = new Set(returned);
  const take = (one: SentComment, other: ReturnedComment, basis: Basis) => {
    matches.push({ sent: one, returned: other, basis });
    left.delete(one);
    open.delete(other);
  };
  const byDurableId = new Map(sent.map((one) => [one.durableId, one]));
  for (const other of returned) {
    const one = other.durableId === null ? undefined : byDurableId.get(other.durableId);
    if (one && left.has(one)) take(one, other, 'durable-id');
  }
  const pass = (
    basis: Basis,
    keyOfSent: (one: SentComment) => string,
    keyOfReturned: (other: ReturnedComment) => string,
    isFit: typeof standsAt,
  ) => {
    const groups = new Map<string, SentComment[]>();
    for (const one of left) {
      const list = groups.get(keyOfSent(one));
      if (list) list.push(one);
      else groups.set(keyOfSent(one), [one]);
    }
    for (const other of [...open]) {
      const candidates = (groups.get(keyOfReturned(other)) ?? []).filter((one) => left.has(one));
      const fitting = candidates.filter((one) => isFit(other, one));
      const chosen = fitting.length === 1 ? fitting[0] : undefined;
      if (chosen) take(chosen, other, basis);
    }
  };
  const sentKey = (one: SentComment) => `${nameOf(one.author.name, anonymous)}\n${one.date}`;
  const returnedKey = ({ author, date }: ReturnedComment) => `${author}\n${date}`;
  const wordsKey = (one: SentComment) => `${sentKey(one)}\n${printedWords(one)}`;
  const returnedWordsKey = (other: ReturnedComment) => `${returnedKey(other)}\n${other.text}`;
  pass('words', wordsKey, returnedWordsKey, standsAt);
  pass('words', wordsKey, returnedWordsKey, () => true);
  pass('place', sentKey, returnedKey, standsAt);
  return matches;
}
