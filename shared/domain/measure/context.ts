import type { Reading, ReadingBlock } from '../document/reading';
import type { Lexicon, WordClass } from './lexicon';

/** What a section is about, read off its heading: what was or only introduces, what guides, what is aimed at, what is to be done. */
export type SectionKind = 'past' | 'principle' | 'target' | 'action';

const kinds: readonly (readonly [SectionKind, WordClass])[] = [
  ['target', 'targetHeading'],
  ['principle', 'principleHeading'],
  ['past', 'pastHeading'],
];

/** The words that a heading ends with say what stands under it: 发展基础, not 基础设施建设. */
function kindOfHeading(lexicon: Lexicon, heading: string): SectionKind | null {
  const words = heading.replace(/[\s。：:]+$/u, '');
  for (const [kind, marks] of kinds) {
    for (const word of lexicon.words(marks)) {
      if (words.endsWith(word) || (kind === 'target' && words.includes(word))) return kind;
    }
  }
  return /(?:年|任期|阶段)[^。]{0,8}工作(?:的)?回顾|^[^。]{0,6}过去[一二三四五\d]?年/u.test(words)
    ? 'past'
    : null;
}

/**
 * Tells of each block what kind of section it stands in; the nearest heading that says anything
 * decides. What stands before the first heading introduces the document.
 */
export function sectionKinds(lexicon: Lexicon, reading: Reading): (block: ReadingBlock) => SectionKind {
  const kindOf = new Map<string, SectionKind>();
  const headings = reading.blocks.filter(({ kind }) => kind === 'heading');
  for (const { id, text } of headings) {
    const kind = kindOfHeading(lexicon, text);
    if (kind) kindOf.set(id, kind);
  }
  return ({ path }) => {
    const nearest = path.findLast((id) => kindOf.has(id));
    if (nearest) return kindOf.get(nearest)!;
    return path.length === 0 && headings.length > 0 ? 'past' : 'action';
  };
}

/** A sentence that opens with the year that it aims at. */
const aims = /^\s*(?:力争|确保)?(?:到|展望|力争到)\s*20\d\d\s*年/u;

/**
 * Where the section says nothing a sentence may: 预期目标是：… aims, …思想为指导 guides. What a list of
 * aims begins holds on to the end of its paragraph; `before` is the kind of the sentence before.
 */
export function sentenceKind(section: SectionKind, before: SectionKind, words: string): SectionKind {
  // 总体要求 in one paragraph: first what guides, then 到2025年，… what is aimed at.
  if (section === 'principle') return aims.test(words) || before === 'target' ? 'target' : 'principle';
  if (section !== 'action') return section;
  if (/目标(?:任务)?(?:是|为|如下)?[：:]/u.test(words)) return 'target';
  if (/思想为指导|工作总基调/u.test(words)) return 'principle';
  return before === 'target' ? 'target' : 'action';
}
