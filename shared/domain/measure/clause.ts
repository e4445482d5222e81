/** A stretch of a text, UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const pairs: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》', '“': '”', '「': '」' };
const closers = new Set(Object.values(pairs));

/** Whether a bracket or quote opens here and closes before `end`; one that never does parts as if it were not there. */
function closesLater(text: string, at: number, end: number): boolean {
  const close = pairs[text[at] ?? ''];
  if (close === undefined) return false;
  const found = text.indexOf(close, at);
  return found > 0 && found < end;
}

/**
 * The pieces of a sentence between ，；： and its end, without the marks and the white space around
 * them. Marks inside quotes, brackets and titles, and those of a number (1,200), part nothing.
 */
export function piecesOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let depth = 0;
  let from = start;
  const push = (to: number) => {
    let [left, right] = [from, to];
    while (left < right && /[\s、—]/.test(text[left] ?? '')) left += 1;
    while (right > left && /[\s。！？!?；;，,：:]/.test(text[right - 1] ?? '')) right -= 1;
    if (right > left) pieces.push({ start: left, end: right });
  };
  for (let at = start; at < end; at += 1) {
    const character = text[at] ?? '';
    if (closesLater(text, at, end)) depth += 1;
    else if (closers.has(character)) depth = Math.max(0, depth - 1);
    const parts =
      '，；：;'.includes(character) ||
      ((character === ',' || character === ':') && !/\d/.test(text[at + 1] ?? ''));
    if (depth > 0 || !parts) continue;
    push(at);
    from = at + 1;
  }
  push(end);
  return pieces;
}
