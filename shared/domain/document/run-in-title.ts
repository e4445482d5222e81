import type { Block } from './block';
import type { Label, LabelStyle } from './label';
import { topicSentenceEnd } from './sentence';

/** Longest title that runs into its paragraph, in UTF-16 units without its label. */
const longest = 40;

/** Where the first sentence of a numbered text ends, if it is short and more follows; else 0. */
function firstStop(text: string, label: string): number {
  if (label === '' || !text.startsWith(label)) return 0;
  const stop = text.indexOf('。', label.length);
  if (stop < 0 || stop + 1 >= text.trimEnd().length) return 0;
  const title = text.slice(label.length, stop);
  return title.trim() !== '' && title.length <= longest && !/[；：\n]/.test(title) ? stop + 1 : 0;
}

/**
 * Where the title of a numbered paragraph ends that runs into its text: in （一）发展现状。“十三五”时期，…
 * after the first full stop. Offset in UTF-16 units of `text`; 0 where the paragraph has no title, being
 * one sentence only or a long one.
 */
export function runInTitleEnd(text: string, label: string): number {
  const end = firstStop(text, label);
  return text.slice(0, end).includes('，') ? 0 : end;
}

/** Where the title ends that the parser found to run into a block's text; 0 where it found none. */
export const titleEndOf = ({ decision, text, label }: Pick<Block, 'decision' | 'text' | 'label'>): number =>
  decision?.reason === 'run-in' ? firstStop(text, label) : 0;

/** The numbers that sections are headed by, where items of a list are not. */
const sections: ReadonlySet<LabelStyle> = new Set(['ordinal', 'han', 'han-parens']);

/** Words of a rule or a statement, which name nothing. */
const rules = /每|可(?!持)|(?<!自)由|不少于|不得|定为|(?<![主重纲摘首])要(?![素点求])|须/u;

/**
 * Whether a numbered paragraph begins with a name that heads it, and not with a statement: its text runs on
 * behind the name （（二）面临形势。当前，…） or, with `isAlone`, follows in paragraphs of its own
 * （（二）面临形势。）. Where headings of its numbering stand open (`isKnown`), the name may be longer and
 * have commas.
 */
export function hasRunInTitle(text: string, label: Label, isAlone: boolean, isKnown: boolean): boolean {
  if (!sections.has(label.style)) return false;
  const end = firstStop(text, label.text);
  if (end === 0 && !isAlone) return false;
  // Of a name alone a stand-in for its text lets the same rule judge it.
  const whole = end > 0 ? text : `${text.trimEnd()}文`;
  const stop = firstStop(whole, label.text);
  if (stop === 0 || rules.test(whole.slice(label.text.length, stop))) return false;
  return isKnown ? topicSentenceEnd(whole.replaceAll('，', '、'), longest) > 0 : topicSentenceEnd(whole) > 0;
}
