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

/** The kind of the section that a block stands in; the nearest heading that says anything decides. */
export function sectionOf(lexicon: Lexicon, reading: Reading, block: ReadingBlock): SectionKind {
  for (const id of block.path.toReversed()) {
    const index = reading.indexOf.get(id);
    const heading = index === undefined ? undefined : reading.blocks[index];
    const kind = heading && kindOfHeading(lexicon, heading.text);
    if (kind) return kind;
  }
  // What stands before the first heading introduces the document.
  const isPreamble = block.path.length === 0 && reading.blocks.some(({ kind }) => kind === 'heading');
  return isPreamble ? 'past' : 'action';
}

/**
 * Where the section says nothing a sentence may: 预期目标是：… aims, …思想为指导 guides. What a list of
 * aims begins holds on to the end of its paragraph; `before` is the kind of the sentence before.
 */
export function sentenceKind(section: SectionKind, before: SectionKind, words: string): SectionKind {
  if (section !== 'action') return section;
  if (/目标(?:任务)?(?:是|为|如下)?[：:]/u.test(words)) return 'target';
  if (/思想为指导|工作总基调/u.test(words)) return 'principle';
  return before === 'target' ? 'target' : 'action';
}
