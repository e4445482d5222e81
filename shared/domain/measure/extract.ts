import { sectionOfBlock, type Reading, type ReadingBlock } from '../document/reading';
import { sentencesOf } from '../document/sentence';
import { assignedIn, withoutAssignment } from './assignment';
import { piecesOf, type Stretch } from './clause';
import { afterConnectives } from './connectives';
import { sectionKinds, sentenceKind, type SectionKind } from './context';
import { yearIn } from './fields';
import { figuresIn } from './figure';
import { headAfterScope, headAt, type ClauseHead } from './head';
import type { Lexicon } from './lexicon';
import { isDisposal, isPast, isState } from './state';
import type { Statement, StatementKind } from './statement';
import { statementOf } from './statement-of';
import { tableTargets } from './table-targets';

interface Clause extends Stretch {
  readonly kind: StatementKind | null;
  readonly head: ClauseHead | null;
  readonly confidence: number;
}

const onlyTime = /^(?:到|至|展望|力争)?\s*(?:20\d\d\s*年|“十.五”(?:时期|期间|末))[^，]{0,4}$/u;
const endsScope = /(?:领域|方面|基础上|过程中|范围内|前提下|条件下|背景下|期间|同时)$/u;
/** In principles the clauses stand side by side; only these lean on the one behind them. */
const leansOnNext = /^(?:围绕|针对|面向|依托|根据|按照)/u;

/** Scope and time that belong to the clause behind them: 在…领域, 适应…需求, 到2025年. */
function opensScope(lexicon: Lexicon, text: string, piece: Stretch, section: SectionKind): boolean {
  const words = text.slice(piece.start, piece.end);
  if (section === 'principle') return leansOnNext.test(words);
  if (onlyTime.test(words)) return true;
  if (tellsManner.test(words)) return true;
  const scope = lexicon.wordAt('scope', text, piece.start);
  if (scope === '') {
    // 各地要立足实际，健全机制: who is to do it, and by what.
    const from = piece.start + modalIn(words);
    const own = from > piece.start ? lexicon.wordAt('scope', text, from) : '';
    return own.length > 1 && headAfterScope(lexicon, text, { start: from, end: piece.end }) === null;
  }
  if (endsScope.test(words)) return true;
  if ('以将把'.includes(scope)) return false;
  const head = headAfterScope(lexicon, text, piece);
  if (scope.length === 1 || scope === '通过' || scope === '会同') return head === null;
  // 依托平台加强合作 does something, 适应企业发展需求 only names what it is for.
  return head === null || head.at === piece.start + scope.length || piece.end - head.objectAt < 4;
}

/** 以…为依托, 以…为重点: how something is done, alone no measure. */
const tellsManner = /^以[^，]{2,40}为[^，的]{1,5}$/u;
/** 以便…, 以促进…: what something is for. */
const tellsPurpose = /^以(?:便|利于?|期|免|防|求|确保|保证|促进|满足|实现)/u;

/** 为…营造良好环境: the purpose of the clause before, not a measure of its own; nor is how it is done. */
function leansBack(lexicon: Lexicon, text: string, { start, end }: Stretch): boolean {
  const words = text.slice(start, end);
  if (words.startsWith('为') && lexicon.words('abstract').some((word) => words.endsWith(word))) return true;
  return tellsManner.test(words) || tellsPurpose.test(words);
}

/** Where the words after 要 begin in 各部门要…; 0 where no such word stands. */
function modalIn(words: string): number {
  const found = /^[^，]{2,16}?(?:(?<![需重主必只首纲不])要(?![求素点件么是闻])|应当|必须)/u.exec(words);
  return found && words.length - found[0].length >= 4 ? found[0].length : 0;
}

function judge(lexicon: Lexicon, text: string, piece: Stretch, section: SectionKind): Clause {
  const words = text.slice(piece.start, piece.end);
  const none = { ...piece, kind: null, head: null, confidence: 0 };
  if (words.length < 4) return none;
  const at = afterConnectives(lexicon, text, piece);
  const head = headAt(lexicon, text, at, piece.end);
  const own = { start: at, end: piece.end };
  if (section === 'principle') return { ...own, kind: 'principle', head, confidence: 0.9 };
  if (
    section === 'target' &&
    (onlyTime.test(words) || leansOnNext.test(words) || /目标(?:任务)?(?:是|为)$/u.test(words))
  )
    return none;
  if (section === 'target') return { ...own, kind: 'target', head: null, confidence: 0.9 };
  if (isPast(lexicon, words)) return none;
  if (isState(lexicon, words, head !== null)) {
    return (figuresIn(words).length > 0 || yearIn(words) !== '') && !commemorates.test(words)
      ? { ...own, kind: 'target', head: null, confidence: 0.7 }
      : none;
  }
  if (isDisposal(words))
    return { ...piece, kind: 'measure', head: headAfterScope(lexicon, text, own), confidence: 0.8 };
  if (head) return { ...own, kind: 'measure', head, confidence: head.objectAt < piece.end ? 0.9 : 0.6 };
  const modal = modalIn(words);
  if (modal > 0) {
    const from = piece.start + modal;
    const led =
      headAt(lexicon, text, from, piece.end) ??
      headAfterScope(lexicon, text, { start: from, end: piece.end });
    return { ...piece, kind: 'measure', head: led, confidence: led ? 0.8 : 0.5 };
  }
  const later = headAfterScope(lexicon, text, own);
  return later ? { ...own, kind: 'measure', head: later, confidence: 0.7 } : none;
}

/** The clauses of a sentence; scope phrases and purposes are taken into the clause that they touch. */
function clausesOf(
  lexicon: Lexicon,
  text: string,
  sentence: Stretch,
  section: SectionKind,
): readonly Clause[] {
  const clauses: Clause[] = [];
  let scopeFrom: number | null = null;
  for (const piece of piecesOf(text, sentence)) {
    const last = clauses.at(-1);
    const leans = section === 'action' && leansBack(lexicon, text, piece);
    const opens =
      section !== 'target' && piece.end < sentence.end - 1 && opensScope(lexicon, text, piece, section);
    if (leans && !opens) {
      if (last?.kind === 'measure' && scopeFrom === null)
        clauses[clauses.length - 1] = { ...last, end: piece.end };
      continue;
    }
    if (opens) {
      scopeFrom ??= piece.start;
      continue;
    }
    const clause = judge(lexicon, text, piece, section);
    clauses.push(scopeFrom !== null && clause.kind ? { ...clause, start: scopeFrom } : clause);
    scopeFrom = null;
  }
  return clauses.filter(({ kind }) => kind !== null);
}

/** A sentence without the number that its paragraph prints in front: （四）深入实施…. */
const afterLabel = ({ label }: ReadingBlock, { start, end }: Stretch): Stretch => ({
  start: Math.min(end, Math.max(start, label.length)),
  end,
});

/** 今年是新中国成立75周年: a number, but nothing to reach. */
const commemorates = /周年|之年$/u;

/** 主要目标是：, 把握以下指导思想: a sentence that only announces what follows. */
const announces = (words: string) => /[：:]\s*$/u.test(words) || /(?:把握|遵循|坚持)以下/u.test(words);

/** Gives the measures of a block, from its last on, the bodies that are to see to them. */
function assign(statements: Statement[], index: number, bodies: string): void {
  for (let at = statements.length - 1; at >= 0 && statements[at]!.index === index; at -= 1) {
    const one = statements[at]!;
    if (one.kind === 'measure' && one.actor === '') statements[at] = { ...one, actor: bodies };
  }
}

/**
 * Proposes the measures, targets and principles of a document, in text order. Sections on what was
 * give none; topic sentences are names, not measures; tables give targets alone. Pure: the same words and lexicon give the same.
 */
export function statementsOf(reading: Reading, lexicon: Lexicon): readonly Statement[] {
  const statements: Statement[] = [];
  const sectionOf = sectionKinds(lexicon, reading);
  let known = '';
  let heading: string | null = null;
  reading.blocks.forEach((block, index) => {
    if ((block.kind !== 'paragraph' && block.kind !== 'table') || block.voice === 'page') return;
    const { text } = block;
    const section = sectionOf(block);
    if (section === 'past') return;
    if (block.kind === 'table') {
      statements.push(...tableTargets(reading, index, section === 'target'));
      return;
    }
    // A section of targets goes on aiming at the year that it named last.
    let year = section === 'target' && sectionOfBlock(block) === heading ? known : '';
    heading = sectionOfBlock(block);
    let inHand: SectionKind = section;
    // A sentence with nothing behind it but who is to see to it names no paragraph.
    const isNamed = block.topicEnd > 0 && assignedIn(text.slice(block.topicEnd)) === '';
    const topicEnd = isNamed ? block.topicEnd : 0;
    for (const sentence of sentencesOf(text)) {
      const words = text.slice(sentence.start, sentence.end);
      // A list of aims goes on over its ；.
      const goesOn = /[；;]\s*$/u.test(text.slice(0, sentence.start));
      inHand = sentenceKind(section, goesOn ? inHand : 'action', words);
      const isTopic = sentence.end <= topicEnd;
      year = yearIn(words) || year;
      known = year;
      if (announces(words) || (isTopic && inHand !== 'principle')) continue;
      const alone = assignedIn(words);
      if (alone !== '') {
        assign(statements, sentence.start > 0 ? index : index - 1, alone);
        continue;
      }
      const own = afterLabel(block, sentence);
      const said = text.slice(own.start, own.end).replace(/[。；\s]+$/u, '');
      const { end, bodies } = withoutAssignment(said);
      const stretch = bodies === '' ? own : { start: own.start, end: own.start + end };
      let actor = '';
      for (const clause of clausesOf(lexicon, text, stretch, inHand)) {
        const { kind } = clause;
        if (!kind) continue;
        const one = statementOf(lexicon, reading, index, { ...clause, kind }, year);
        actor = one.actor || actor;
        // Who is named first in a sentence does what its other clauses say.
        statements.push(kind === 'measure' ? { ...one, actor } : one);
      }
      if (bodies !== '') assign(statements, index, bodies);
    }
  });
  return statements;
}
