/** How binding a measure is by its verb: 出台 binds, 推进 moves, 鼓励 leaves it open. */
export type Strength = 'hard' | 'medium' | 'soft';

/**
 * What a word does in a clause. `nominal` is a verb that as often names a thing (服务, 合作): behind
 * another verb it is the object's. `opener` is a verb that takes another with its own object
 * (推动构建…). `scope` begins what a measure is for or where (在, 依托). A `state` behind a `degree`
 * ends a clause that tells how things stand (更加完善).
 */
export const wordClasses = [
  'verb',
  'nominal',
  'opener',
  'adverb',
  'scope',
  'connective',
  'state',
  'degree',
  'past',
  'pastHeading',
  'principleHeading',
  'targetHeading',
  'abstract',
  'instrument',
  'region',
] as const;
export type WordClass = (typeof wordClasses)[number];

export interface LexiconEntry {
  readonly word: string;
  readonly class: WordClass;
  /** Of a verb only. */
  readonly strength?: Strength | undefined;
  /** Where the word is attested, in words for the reader. */
  readonly source: string;
}

/** The file in `resources/lexicons/`; a new version proposes anew and never overwrites. */
export interface LexiconFile {
  readonly version: number;
  readonly entries: readonly LexiconEntry[];
}

/** A lexicon laid out for look-up. */
export interface Lexicon {
  readonly version: number;
  readonly strengthOf: ReadonlyMap<string, Strength>;
  /** The words of a class, longest first. */
  readonly words: (kind: WordClass) => readonly string[];
  readonly has: (kind: WordClass, word: string) => boolean;
  /** The longest word of the class that stands at `at`; '' if none does. */
  readonly wordAt: (kind: WordClass, text: string, at: number) => string;
}

export function lexiconOf({ version, entries }: LexiconFile): Lexicon {
  const byClass = new Map<WordClass, string[]>();
  const sets = new Map<WordClass, Set<string>>();
  for (const { word, class: kind } of entries) {
    byClass.set(kind, [...(byClass.get(kind) ?? []), word]);
    sets.set(kind, (sets.get(kind) ?? new Set()).add(word));
  }
  for (const words of byClass.values()) words.sort((a, b) => b.length - a.length);
  const longest = (kind: WordClass) => byClass.get(kind)?.[0]?.length ?? 0;
  return {
    version,
    strengthOf: new Map(
      entries.flatMap(({ word, class: kind, strength }) =>
        kind === 'verb' && strength ? [[word, strength] as const] : [],
      ),
    ),
    words: (kind) => byClass.get(kind) ?? [],
    has: (kind, word) => sets.get(kind)?.has(word) ?? false,
    wordAt: (kind, text, at) => {
      const known = sets.get(kind);
      for (let length = longest(kind); known && length > 0; length -= 1) {
        const word = text.slice(at, at + length);
        if (word.length === length && known.has(word)) return word;
      }
      return '';
    },
  };
}
