/** A Han character, also beyond the basic plane. */
const han = /\p{Script=Han}/u;

export const isHan = (character: string | undefined): boolean =>
  character !== undefined && han.test(character);

/**
 * What one text says of its own words: how often two characters stand beside each other in it, and
 * how often they open a sentence. It needs no dictionary, and knows the names of the document.
 */
export class WordEvidence {
  private readonly pairs = new Map<string, number>();
  private readonly openings = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      let isOpening = true;
      for (let at = 0; at + 1 < text.length; at += 1) {
        const pair = text.slice(at, at + 2);
        if (/[\s。！？；：]/.test(pair[0]!)) {
          isOpening = true;
          continue;
        }
        this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
        if (isOpening) this.openings.set(pair, (this.openings.get(pair) ?? 0) + 1);
        isOpening = false;
      }
    }
  }

  /** How often the two UTF-16 units stand side by side. */
  pair(left: string, right: string): number {
    return this.pairs.get(left.slice(-1) + right.slice(0, 1)) ?? 0;
  }

  /** How often a pair occurs at all, and how often at the head of a sentence. */
  opening(text: string): { all: number; first: number } {
    const pair = text.slice(0, 2);
    return { all: this.pairs.get(pair) ?? 0, first: this.openings.get(pair) ?? 0 };
  }
}
