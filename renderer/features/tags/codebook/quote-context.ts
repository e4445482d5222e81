import type { TextQuote } from '../../../../shared/domain/annotation/annotation';

/** Characters that may stand on either side; a little further where the sentence begins or ends there. */
const usual = 12;
const near = 18;
/** What the store keeps on either side, in UTF-16 units: shorter is the whole of the paragraph. */
const kept = 30;

const ends = /[。！？；]/u;

/**
 * The words around a quote within its sentence, with … where the sentence goes on. They are read off what the
 * store keeps of them, which may begin or end within a sentence itself.
 */
export function contextOf({ prefix, suffix }: Pick<TextQuote, 'prefix' | 'suffix'>): {
  readonly before: string;
  readonly after: string;
} {
  const line = prefix.split('\n').at(-1) ?? '';
  const sentence = line.split(ends).at(-1) ?? '';
  const beginsHere = sentence.length < line.length || prefix.includes('\n') || prefix.length < kept;
  const before = [...sentence];
  const rest = suffix.split('\n')[0] ?? '';
  const close = rest.search(ends);
  const endsHere = close >= 0 || suffix.includes('\n') || suffix.length < kept;
  const after = [...(close < 0 ? rest : rest.slice(0, close + 1))];
  return {
    before: beginsHere && before.length <= near ? before.join('') : `…${before.slice(-usual).join('')}`,
    after: endsHere && after.length <= near ? after.join('') : `${after.slice(0, usual).join('')}…`,
  };
}
