import type { Block } from './block';
import type { WordEvidence } from './word-evidence';
import { isHan } from './word-evidence';

const stop = /[。！？!?；;：:…][”’」』）)》〉】"']*$/;
// A note in brackets after the full stop, such as （2009年8月27日删除）.
const stopBeforeNote = /[。！？；]\s*[（(][^（）()]{1,40}[）)]$/;
const opensOn = /[，、,“‘「『《〈（(—·]$/;
const closesBefore = /^[，。、；：！？）)》〉」』】”’％%]/;
// Words that a heading does not end on, because something must follow them.
const needsMore =
  /(?:的|和|与|與|及|或|在|把|对|將|将|以|从|被|是|为|於|于|并|而|向|由|至|使|让|等于|以及|进一步|不断)$/;
// Lines that stand for themselves whatever came before.
const ownLine =
  /^(?:——|—|·|•|●|■|◆|※|★|注[：:]|附[：:件]|来源[：:]|责任编辑|编辑[：:]|（?完）|\d{4}年\d{1,2}月\d{1,2}日$)/;
// Lines of an imprint: a date with what happened on it.
const datedLine = /^\d{4}年\d{1,2}月\d{1,2}日[^，。；]{0,40}$/;
// The name of a document, and how its first sentence opens.
const documentName =
  /(?:通知|规划|纲要|计划|方案|意见|办法|条例|规定|决定|解释|安排|批复|报告)(?:[（(][^）)]{1,12}[）)])?$/;
const recital = /^(?:为|根据|按照|依据|依照|第)/;
const salutation = /^(?:各位|同志们|女士们|先生们|朋友们|尊敬的|亲爱的)/;

/** Whether a bracket that was opened in a text is still open at its end. */
function hasOpenBracket(text: string): boolean {
  let open = 0;
  for (const character of text.slice(-200)) {
    if (character === '《' || character === '（') open += 1;
    else if ((character === '》' || character === '）') && open > 0) open -= 1;
  }
  return open > 0;
}

/** Shorter lines are only joined to what often stands beside them, in UTF-16 units. */
const shortestPiece = 6;
/** Longer lines with a comma are no headings, in UTF-16 units. */
const longLine = 60;

/** How sure a line is a piece of a paragraph and no heading, by its marks and its length. */
function proseWeight(text: string): number {
  if (/[。！？；]/.test(text)) return 2.5;
  const commas = text.match(/，/g)?.length ?? 0;
  if (text.length >= longLine) return commas > 0 ? 2.5 : 0;
  return commas >= 2 ? 0.5 : -1.5;
}

/**
 * Weighs whether a paragraph without a full stop goes on in the next. Above 0 it does.
 * `left` is the text so far (a paragraph may be cut more than once), `right` what follows.
 */
function weigh(left: string, right: string, evidence: WordEvidence): number {
  const prose = proseWeight(left);
  let weight = prose;
  if (needsMore.test(left)) {
    // Beside such a word any other is common: the pair says nothing.
    weight += 2;
  } else if (isHan(left.at(-1)) && isHan(right[0])) {
    const together = evidence.pair(left, right);
    weight += together >= 3 ? 3 : together >= 1 ? 2 : -0.5;
  } else if (/[0-9A-Za-z０-９]$/.test(left)) weight += 1;
  const { all, first } = evidence.opening(right);
  // The pair at the head of `right` counts itself once as an opening.
  const elsewhere = all - 1;
  const openings = first - 1;
  if (elsewhere >= 2 && openings <= 0) weight += 1;
  else if (elsewhere >= 1 && openings / elsewhere > 0.4) weight -= 2;
  if (!stop.test(right)) weight -= prose < 0 ? 2 : 1;
  return weight;
}

/** Whether a page break cut `next` off the text that ends in `left` (which began in `block`). */
export function isCut(block: Block, left: string, next: Block, evidence: WordEvidence): boolean {
  const right = next.text;
  if (left === '' || right === '' || block.voice !== next.voice) return false;
  if (next.kind === 'heading' || next.kind === 'image' || next.kind === 'table') return false;
  if (block.kind === 'matter' || next.kind === 'matter' || block.kind === 'image' || block.kind === 'table')
    return false;
  const isOpen = hasOpenBracket(left);
  if (stop.test(left)) return isOpen && /^[）》]/.test(right);
  if (closesBefore.test(right) || isOpen) return true;
  if (stopBeforeNote.test(left)) return false;
  const isHeading = block.kind === 'heading' && block.decision?.reason !== 'run-in';
  if (isHeading || next.label !== '' || ownLine.test(right)) return false;
  if (opensOn.test(left)) return !salutation.test(left);
  if (datedLine.test(left) || (documentName.test(left) && recital.test(right))) return false;
  if (left.length < shortestPiece && !needsMore.test(left)) {
    return /^\p{Script=Han}+$/u.test(left) && stop.test(right) && evidence.pair(left, right) >= 3;
  }
  if (!/\p{Script=Han}/u.test(left) || !/[\p{Script=Han}\d]/u.test(right)) return false;
  return weigh(left, right, evidence) > 0;
}
