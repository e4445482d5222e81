import type { DraftBlock } from './block';
import type { DocumentMeta } from './document';
import { issuerOf, numberOf, printedDateOf } from './imprint';
import { labelOf } from './label';
import { isUnnumberedPart } from './unnumbered-part';

/** What a block at the head of a file is, if it is no part of the text proper. */
export type FrontRole = 'title' | 'imprint' | 'page' | 'lede';

export interface Front {
  readonly meta: DocumentMeta;
  /** Roles by the draft's place. */
  readonly roles: ReadonlyMap<number, FrontRole>;
}

/** How many blocks at the head are looked at for title and imprint. */
const reach = 24;
const announcement =
  /^[^《》。]{0,12}《([^》]{2,120})》(?:[^《》。：:]{0,10})(?:全文|原文|内容)?(?:如下|全文)[：:]?$/;
const promulgation =
  /^[（(]?\s*(?:\d{4}年\d{1,2}月\d{1,2}日|[〇零○一二三四五六七八九]{4}年)[\s\S]*(?:通过|公布|修订|修正|修改|施行|发布|批准|印发|令|会议上|公告|解释|废止|起)/;
const endsLikeSentence = /[。！？；，：:;,]["”’」』）)]*$/;
const typeWords =
  /(?:通知|规划|纲要|计划|方案|意见|办法|条例|规定|决定|报告|决议|公告|通报|细则|公报|建议|批复|函|法)(?:[（(][^）)]{1,20}[）)])?$/;

/** News pages announce the text: what stands before the announcement are the page's own words. */
function announcedFront(drafts: readonly DraftBlock[], at: number, title: string): Front {
  const roles = new Map<number, FrontRole>([[at, 'page']]);
  const lede: string[] = [];
  for (let before = 0; before < at; before += 1) {
    const draft = drafts[before]!;
    if (draft.kind === 'heading') roles.set(before, 'page');
    else if (draft.kind === 'paragraph') {
      roles.set(before, 'lede');
      lede.push(draft.text);
    }
  }
  const words = lede.join('\n');
  return {
    roles,
    meta: {
      title,
      issuer: issuerOf(title, words),
      number: numberOf(words),
      date: printedDateOf(drafts, words),
    },
  };
}

/** The title line: the first top heading of the markup, or a short first line without a full stop. */
function titleAt(drafts: readonly DraftBlock[]): number {
  const first = drafts.findIndex((draft) => draft.text !== '');
  if (first < 0) return -1;
  for (let at = first; at < Math.min(drafts.length, reach); at += 1) {
    const draft = drafts[at]!;
    if (draft.kind === 'heading' && draft.hint === 1 && !labelOf(draft.text)) return at;
  }
  const draft = drafts[first]!;
  const isLine = draft.kind === 'paragraph' || draft.kind === 'heading';
  const isTitle =
    isLine && draft.text.length <= 80 && !labelOf(draft.text) && !endsLikeSentence.test(draft.text);
  return isTitle && drafts.length > first + 1 ? first : -1;
}

/** Ordinals of further lines of a title that was set over several (国务院关于印发 / …规划的通知). */
function titleLines(drafts: readonly DraftBlock[], at: number): number[] {
  const lines = [at];
  const isOpenEnded = (text: string) => /关于/.test(text) && !typeWords.test(text);
  while (lines.length < 3 && isOpenEnded(lines.map((line) => drafts[line]!.text).join(''))) {
    const next = drafts[lines.at(-1)! + 1];
    if (!next || next.kind !== drafts[at]!.kind || next.text.length > 60) break;
    if (labelOf(next.text) || endsLikeSentence.test(next.text)) break;
    lines.push(lines.at(-1)! + 1);
  }
  const whole = lines.map((line) => drafts[line]!.text).join('');
  return lines.length > 1 && !typeWords.test(whole) ? [at] : lines;
}

/** Short lines between the title and the text: place, date, number, office, name. */
function isImprint(draft: DraftBlock, isMarkedUp: boolean): boolean {
  if (draft.kind !== 'paragraph' || draft.text.length > 400) return false;
  if (promulgation.test(draft.text) || numberOf(draft.text) === draft.text.replace(/\s/g, '')) return true;
  if (draft.text.length > 60 || labelOf(draft.text) || isUnnumberedPart(draft.text)) return false;
  if (/^[—–-]{1,2}.*(?:上|日)$/.test(draft.text) || /^[（(].*[）)]$/.test(draft.text)) return true;
  // Without markup a short bare line here is an office or a name; with it, a paragraph may be short.
  return !isMarkedUp && draft.text.length <= 16 && !endsLikeSentence.test(draft.text);
}

/** Reads title, imprint and bibliographic data off the head of a text. */
export function readFrontOf(drafts: readonly DraftBlock[]): Front {
  for (let at = 0; at < Math.min(drafts.length, reach); at += 1) {
    const match = announcement.exec(drafts[at]!.text);
    if (match) return announcedFront(drafts, at, match[1]!);
  }
  const at = titleAt(drafts);
  const roles = new Map<number, FrontRole>();
  if (at < 0) {
    const head = drafts
      .slice(0, 3)
      .map((draft) => draft.text)
      .join('\n')
      .slice(0, 600);
    const meta = { title: '', issuer: '', number: numberOf(head), date: printedDateOf(drafts, '') };
    return { meta, roles };
  }
  const lines = titleLines(drafts, at);
  for (const line of lines) roles.set(line, 'title');
  const imprint: string[] = [];
  const isMarkedUp = drafts[at]!.kind === 'heading';
  for (let next = 0; next < Math.min(drafts.length, reach); next += 1) {
    if (roles.has(next)) continue;
    if (!isImprint(drafts[next]!, isMarkedUp)) {
      if (next < at) continue;
      break;
    }
    roles.set(next, 'imprint');
    imprint.push(drafts[next]!.text);
  }
  const title = lines
    .map((line) => drafts[line]!.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const words = imprint.join('\n');
  return {
    roles,
    meta: {
      title: /^《[^《》]+》$/.test(title) ? title.slice(1, -1) : title,
      issuer: issuerOf(title, words),
      number: numberOf(words),
      date: printedDateOf(drafts, words),
    },
  };
}
