import { createContext, Script } from 'node:vm';
import { snapToGraphemes } from '../../shared/domain/document/grapheme';
import { DomainError } from '../../shared/domain/error';
import type { Stretch } from '../../shared/domain/tag/filter-words';
import { termHits } from '../../shared/domain/tag/term-hits';
import { lineOfTerms, termsIn } from '../../shared/domain/tag/auto-code';

/** What is looked for: any of some terms, or what a regular expression matches. */
export type Pattern =
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'expression'; readonly source: string };

/** How long an expression may run over all texts together, in ms. */
const patience = 1500;
/** More hits than this are not looked for. */
const mostHits = 50_000;

/** Runs in a context of its own, where only these three things are: nothing can be reached from there. */
const search = new Script(`
  (() => {
    const found = [];
    const pattern = new RegExp(source, 'giu');
    for (const text of texts) {
      pattern.lastIndex = 0;
      const hits = [];
      for (let match; hits.length < most && (match = pattern.exec(text)) !== null; ) {
        if (match[0] === '') pattern.lastIndex += text.codePointAt(match.index) > 0xffff ? 2 : 1;
        else hits.push(match.index, match.index + match[0].length);
        if (pattern.lastIndex > text.length) break;
      }
      found.push(hits);
    }
    return found;
  })()
`);

/**
 * Hits in each text, in order, UTF-16 units. An expression runs where it can be stopped: one that does not
 * come to an end in time throws DomainError pattern.too-slow, one that is none pattern.invalid.
 */
export function searchTexts(pattern: Pattern, texts: readonly string[]): readonly (readonly Stretch[])[] {
  if (pattern.kind === 'terms') {
    const terms = termsIn(lineOfTerms(pattern.terms));
    return texts.map((text) => termHits(text, terms));
  }
  if (pattern.source.trim() === '') return texts.map(() => []);
  let found: readonly (readonly number[])[];
  try {
    const context = createContext(
      Object.assign(Object.create(null) as object, { source: pattern.source, texts, most: mostHits }),
      { codeGeneration: { strings: false, wasm: false } },
    );
    found = search.runInContext(context, { timeout: patience }) as readonly (readonly number[])[];
  } catch (error) {
    const {
      name = '',
      code = '',
      message = '',
    } = error as { name?: string; code?: string; message?: string };
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new DomainError('pattern.too-slow', { seconds: patience / 1000 });
    if (name === 'SyntaxError') throw new DomainError('pattern.invalid', { problem: problemOf(message) });
    throw error;
  }
  return found.map((ends, at) => {
    const text = texts[at] ?? '';
    const hits: Stretch[] = [];
    for (let place = 0; place < ends.length; place += 2) {
      const start = snapToGraphemes(text, ends[place]!, 'start');
      const end = snapToGraphemes(text, ends[place + 1]!, 'end');
      if (start >= (hits.at(-1)?.end ?? 0) && end > start) hits.push({ start, end });
    }
    return hits;
  });
}

/** `Invalid regular expression: /(/giu: Unterminated group` says at its end what is wrong. */
const problemOf = (message: string): string => message.split(': ').at(-1) ?? message;
