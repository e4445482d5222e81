import type { Stretch } from './clause';
import type { Lexicon } from './lexicon';

/** Where the clause proper begins, after 并, 同时, 要 and the like. */
export function afterConnectives(lexicon: Lexicon, text: string, { start, end }: Stretch): number {
  let at = start;
  for (;;) {
    const word = lexicon.wordAt('connective', text, at);
    if (word === '' || at + word.length >= end) return at;
    at += word.length;
  }
}
