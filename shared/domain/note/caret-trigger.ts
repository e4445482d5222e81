/** What a sign in front of the caret asks for: `@` a clause, `#` a tag, `[[` another note. */
export interface CaretTrigger {
  readonly kind: 'clause' | 'tag' | 'note';
  /** What was typed behind the sign. */
  readonly query: string;
  /** UTF-16 units from the sign to the caret. */
  readonly length: number;
}

const queryAtMost = 40;

// The signs as Chinese input methods give them count too. A sign inside a Latin word or an address
// (a@example.org, C#) asks for nothing.
const signs: readonly (readonly [CaretTrigger['kind'], RegExp])[] = [
  ['note', /(?:\[\[|【【)([^[\]【】\n]*)$/u],
  ['clause', /(?<![A-Za-z0-9._%+@＠-])[@＠]([^@＠\s]*)$/u],
  ['tag', /(?<![A-Za-z0-9&#＃/])[#＃]([^#＃\s]*)$/u],
];

/** The sign that stands before the caret, given the text of its line up to there; null if none does. */
export function triggerBefore(text: string): CaretTrigger | null {
  for (const [kind, sign] of signs) {
    const match = sign.exec(text);
    const query = match?.[1];
    if (match && query !== undefined && query.length <= queryAtMost) {
      return { kind, query, length: match[0].length };
    }
  }
  return null;
}
