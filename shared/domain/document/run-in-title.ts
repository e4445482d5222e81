/** Longest title that runs into its paragraph, in UTF-16 units without its label. */
const longest = 40;

/**
 * Where the title of a numbered paragraph ends that runs into its text: in （一）发展现状。“十三五”时期，…
 * after the first full stop. Offset in UTF-16 units of `text`; 0 where the paragraph has no title, being
 * one sentence only or a long one.
 */
export function runInTitleEnd(text: string, label: string): number {
  if (label === '' || !text.startsWith(label)) return 0;
  const stop = text.indexOf('。', label.length);
  if (stop < 0 || stop + 1 >= text.trimEnd().length) return 0;
  const title = text.slice(label.length, stop);
  return title.trim() !== '' && title.length <= longest && !/[，；：\n]/.test(title) ? stop + 1 : 0;
}
