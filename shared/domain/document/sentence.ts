const stops = '。！？!?；;';
const closers = '”’」』）)》】〕"\'';
const continuing = '，、：。；,:';
/** A pair of brackets longer than this is taken for a bracket that was never closed. */
const longestBracket = 240;

/** Ends (exclusive) of the short bracketed passages by their starts; a stop inside ends no sentence. */
function bracketEnds(text: string): Int32Array {
  const ends = new Int32Array(text.length);
  const open: { close: string; at: number }[] = [];
  const pairs: Readonly<Record<string, string>> = { '《': '》', '（': '）', '(': ')', '〈': '〉' };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\n') open.length = 0;
    const close = pairs[character];
    if (close) open.push({ close, at });
    else if (
      open.length > 0 &&
      (character === '》' || character === '）' || character === ')' || character === '〉')
    ) {
      const top = open.findLastIndex((bracket) => bracket.close === character);
      if (top >= 0) {
        const start = open[top]!.at;
        if (at - start <= longestBracket) ends[start] = at + 1;
        open.length = top;
      }
    }
    if (open.length > 64) open.shift();
  }
  return ends;
}

function endsLatinSentence(text: string, at: number): boolean {
  return (
    text[at] === '.' &&
    /[A-Za-z\u4e00-\u9fff][”"’)]?$/.test(text.slice(Math.max(0, at - 2), at)) &&
    /^\s+[A-Z\u4e00-\u9fff“"]/.test(text.slice(at + 1, at + 8))
  );
}

/**
 * Parts a text into its sentences. Offsets are UTF-16 units; the parts follow each other without a
 * gap and cover the whole text, so white space after a stop belongs to the sentence before it.
 * A stop inside 《》 or （） and the point of a decimal number end no sentence.
 */
export function sentencesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  const brackets = bracketEnds(text);
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const bracketEnd = brackets[at]!;
    if (bracketEnd > 0) {
      at = bracketEnd;
      continue;
    }
    const character = text[at]!;
    at += 1;
    const isStop = stops.includes(character);
    if (!isStop && character !== '\n' && !endsLatinSentence(text, at - 1)) continue;
    while (at < text.length && (stops.includes(text[at]!) || closers.includes(text[at]!))) at += 1;
    if (character !== '\n' && at < text.length && continuing.includes(text[at]!)) continue;
    while (at < text.length && /\s/.test(text[at]!)) at += 1;
    // A part that holds no word (a stray stop, white space) stays with the sentence before it.
    const last = sentences.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(start, at))) last.end = at;
    else sentences.push({ start, end: at });
    start = at;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

const longestTopic = 24;
// What opens a statement about a state or a time rather than the name of what follows.
const statementStart =
  /^(?:我们|我国|今年|去年|今后|当前|目前|同时|此外|其中|过去|这|那|它|其|他|她|本|会议|各位|根据|按照|截至|预计|到|从|在)/;
const statementWord = /[，,；;：:、]?(?:是|为了|已经|曾|将会|不得|应当|必须|可以|需要)|[0-9０-９%％]/;

/**
 * Where the topic sentence of a paragraph ends, its full stop included (UTF-16 units); 0 if none.
 * It is the short opening sentence that names the paragraph (扩大外资准入领域。) or a run-in heading,
 * has no clause marks and is followed by more text. In doubt there is none. `longest` in UTF-16 units.
 */
export function topicSentenceEnd(text: string, longest = longestTopic): number {
  const stop = text.slice(0, longest + 16).indexOf('。');
  if (stop < 0 || text.slice(stop + 1).trim() === '') return 0;
  const sentence = text
    .slice(0, stop)
    .replace(/^(?:——|[（(][^）)]{1,4}[）)]|[\d一二三四五六七八九十]{1,3}[、.．])\s*/u, '');
  if (sentence.length < 4 || sentence.length > longest) return 0;
  if (/[，,；;：:！？!?\n]/.test(sentence)) return 0;
  const outsideQuotes = sentence.replace(/“[^”]*”|《[^》]*》/g, '');
  if (statementStart.test(sentence) || statementWord.test(outsideQuotes)) return 0;
  return /^[”’」』）)]/.test(text.slice(stop + 1)) ? 0 : stop + 1;
}
