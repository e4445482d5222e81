let segmenter: Intl.Segmenter | null = null;

/** Signs that make a word with what stands before them: 数字化, 知识率. */
const closing = new Set('化性者型率力区链业');
/** Words of one sign that lean on what stands before them. */
const leaning = new Set('的等');

interface Piece {
  readonly text: string;
  /** Whether it is made of signs that are no words by themselves, or not known together: 外包, 跨境. */
  readonly isLoose: boolean;
  readonly isWord: boolean;
}

const single = (text: string) => text.length === 1;

/**
 * A title in Chinese cut where a line of it may end: between its words, never within 贸易 or 数字化. What a line
 * may begin or end with beside punctuation is left to the browser. Joined, the pieces are the title.
 */
export function linePieces(title: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words: Piece[] = [];
  for (const { segment, isWordLike = false } of segmenter.segment(title)) {
    const last = words.at(-1);
    const isLoose = isWordLike && single(segment) && !leaning.has(segment);
    if (last?.isWord && isLoose && closing.has(segment))
      words[words.length - 1] = { text: last.text + segment, isLoose: false, isWord: true };
    else if (last?.isLoose && isLoose)
      words[words.length - 1] = { text: last.text + segment, isLoose: true, isWord: true };
    else words.push({ text: segment, isLoose, isWord: isWordLike });
  }
  const pieces: string[] = [];
  let isOpen = false;
  for (const { text, isLoose, isWord } of words) {
    const joins = isOpen || !isWord || leaning.has(text);
    if (joins && pieces.length > 0) pieces[pieces.length - 1] += text;
    else pieces.push(text);
    // 高, 新, 与: one sign alone goes with what follows it; so does a bracket or a quotation mark.
    isOpen = (isLoose && single(text)) || !isWord;
  }
  return pieces;
}
