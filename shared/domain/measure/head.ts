import type { Stretch } from './clause';
import type { Lexicon, Strength } from './lexicon';

/** The verb-led head of a clause: what is done, how, and where its object begins. */
export interface ClauseHead {
  readonly adverb: string;
  /** The verbs that stand together: 推进实施, 出台实施, 落实和完善. */
  readonly verbs: readonly string[];
  /** The same as printed, with what joins them. */
  readonly verb: string;
  /** Where the first adverb or verb stands, and where the object begins; UTF-16 units. */
  readonly at: number;
  readonly objectAt: number;
}

/** Adverbs and verbs that stand at `at`; null where no verb does. */
export function headAt(lexicon: Lexicon, text: string, at: number, end: number): ClauseHead | null {
  let place = at;
  let verbAt = at;
  const adverbs: string[] = [];
  const verbs: string[] = [];
  for (;;) {
    const and = verbs.length > 0 ? conjunctionAt(lexicon, text, place, end) : 0;
    if (verbs.length === 2 && and === 0) break;
    const verb = lexicon.wordAt('verb', text, place + and);
    const adverb = verbs.length === 0 ? lexicon.wordAt('adverb', text, place) : '';
    const word =
      adverb.length > verb.length || (adverb !== '' && leadsVerb(lexicon, text, place + adverb.length))
        ? adverb
        : verb;
    if (word === '' || place + word.length > end) break;
    // 加强监督 is one verb and its object: only the first two verbs can be one compound.
    if (
      word === verb &&
      verbs.length === 1 &&
      and === 0 &&
      !isCompound(lexicon, verbs[0] ?? '', verb, text, place + verb.length, end)
    )
      break;
    if (verbs.length === 0 && word === verb) verbAt = place;
    place += and + word.length;
    if (word === verb) verbs.push(word);
    else {
      adverbs.push(word);
      if (text[place] === '地') place += 1;
    }
    if (verbs.length === 3) break;
  }
  if (verbs.length === 0) return null;
  return { adverb: adverbs.join(''), verbs, verb: text.slice(verbAt, place), at, objectAt: place };
}

/**
 * Length of the word at `at` that joins a second verb to the first: 落实|和|完善优惠政策. 0 where none does
 * or where what follows is no verb with an object of its own.
 */
function conjunctionAt(lexicon: Lexicon, text: string, at: number, end: number): number {
  if (!'和与及并'.includes(text[at] ?? '　')) return 0;
  const second = lexicon.wordAt('verb', text, at + 1);
  const objectAt = at + 1 + second.length;
  if (second.length < 2 || objectAt + 2 > end) return 0;
  const isNoun =
    '、和与的及等'.includes(text[objectAt] ?? '') || officeBehind.test(text.slice(objectAt, end));
  return isNoun ? 0 : 1;
}

const leadsVerb = (lexicon: Lexicon, text: string, at: number): boolean =>
  lexicon.wordAt('verb', text, at) !== '' || lexicon.wordAt('adverb', text, at) !== '';

/** Papers by which something is put into effect. */
const papers = /^(?:细则|办法|方案|意见|条例|规则|规程|规定)/u;

function isCompound(
  lexicon: Lexicon,
  first: string,
  second: string,
  text: string,
  at: number,
  end: number,
): boolean {
  if (at >= end || !lexicon.has('opener', first)) return false;
  // 出台实施细则, 制定认定办法: what is brought out is a paper.
  if (papers.test(text.slice(at, end))) return false;
  // 推动构建更高水平…: an object follows. 推进改革、开放: the second is the object itself.
  return !'、和与的及等'.includes(text[at] ?? '') && !lexicon.has('nominal', second);
}

/** Verbs of little meaning that carry what is done to somebody: 对企业投入研究实行优惠. */
const lightVerbs = /^(?:进行|实行|实施|给予|予以|加以|提供|采取|开展)$/u;

/** What makes a name of an office of the verb before it: 社会保障|厅, 发展|改革委, 市场监督|管理局. */
const officeBehind =
  /^(?:改革|和改革|管理|监督|保障|健康|执法|事务|审批){0,2}(?:厅|局(?![限部面])|部(?![分署门])|委(?![托派])|办公室)/u;

/** The main verb after a scope phrase: 在…方面开展, 对…进行. Null where the clause is scope alone. */
export function headAfterScope(lexicon: Lexicon, text: string, { start, end }: Stretch): ClauseHead | null {
  const border = /方面|领域|基础上|过程中|地区|区域|范围内|[中上下内里]$|期间|全国|[、等]/u;
  let best: ClauseHead | null = null;
  const scope = lexicon.wordAt('scope', text, start);
  if (scope === '会同') {
    // 会同有关部门对…进行评估: with whom, then to whom.
    const others = /^会同[^对向为]{2,20}(?=[对向为])/u.exec(text.slice(start, end))?.[0].length ?? 0;
    const led = others > 0 ? headAfterScope(lexicon, text, { start: start + others, end }) : null;
    if (led) return led;
  }
  const isDoneTo = /^(?:对|对于|向|给)$/u.test(scope);
  let light: ClauseHead | null = null;
  let bordered: ClauseHead | null = null;
  for (let at = start + Math.max(2, scope.length); at < end - 2; at += 1) {
    const before = text.slice(Math.max(start, at - 3), at);
    const head = headAt(lexicon, text, at, end);
    if (!head) continue;
    if ('、和与及的'.includes(text[at - 1] ?? '')) continue;
    if ('的'.includes(text[head.objectAt] ?? '')) continue;
    if (officeBehind.test(text.slice(head.objectAt, Math.min(end, head.objectAt + 8)))) continue;
    // What stands before it says to whom: of several the last is the one of the clause.
    if (isDoneTo && lightVerbs.test(head.verbs.at(-1) ?? '') && head.objectAt < end) light = head;
    if (border.test(before.slice(-2))) {
      if (!isDoneTo) return head;
      bordered ??= head;
    }
    // 为企业开拓市场提供服务: what is done for somebody stands last.
    if (text[start] === '为' && head.objectAt < end) best = head;
    // 根据发展水平逐步提高标准: an adverb leads the verb of the clause, not one inside its scope.
    if (best?.adverb === '' && head.adverb !== '') best = head;
    if (head.objectAt < end) best ??= head;
  }
  return light ?? bordered ?? best;
}

/** What is carried out by a date and can be looked up: 试点, 专项治理, 督查. */
const programme =
  /试点|示范|评估|检查|督查|督导|巡查|巡视|排查|普查|审计|专项[^，]{0,8}(?:治理|整治|行动|清理)|(?:整治|行动|清理整顿)$/u;

/** 推动 and 推进 lend their verb no force of their own; one soft word makes the whole soft. */
export function strengthOf(lexicon: Lexicon, verbs: readonly string[], object: string): Strength {
  const strengths = verbs.map((verb) => lexicon.strengthOf.get(verb) ?? 'medium');
  if (strengths.includes('soft') || /^[^、，]{0,12}探索/.test(object)) return 'soft';
  if (verbs[0] === '开展' || verbs[0] === '进行') return programme.test(object) ? 'hard' : 'medium';
  if (verbs[0] === '推动' || verbs[0] === '促进') return 'medium';
  if (verbs.includes('减少')) return /成本|风险|时间|支出/.test(object) ? 'medium' : 'hard';
  return strengths.includes('hard') ? 'hard' : 'medium';
}
