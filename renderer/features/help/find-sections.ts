import { oneLine } from '../../../shared/domain/document/one-line';
import { foldCase, hitsOf, wordsOfFilter, type Stretch } from '../../../shared/domain/tag/filter-words';
import { textOf, type HelpChapter, type HelpSection } from './parse-chapter';

/** A section that has all the words, with a piece of its text around the first of them. */
export interface FoundSection {
  readonly chapter: HelpChapter;
  readonly section: HelpSection;
  readonly excerpt: string;
  readonly hits: readonly Stretch[];
}

/** How much of the text stands before and after the first hit, in UTF-16 units; Latin letters take half the room. */
const room = (text: string) =>
  /\p{Script=Han}/u.test(text) ? { before: 16, after: 60 } : { before: 32, after: 120 };

/** Where the last word that ends at or before `to` ends, if one does behind `from`. */
function wordEnd(text: string, to: number, from: number): number {
  if (to === text.length || text[to] === ' ') return to;
  const space = text.lastIndexOf(' ', to);
  return space > from ? space : to;
}

/** Where a word begins at or after `from`, if one does before `end`; Chinese has no such borders. */
function wordBegin(text: string, from: number, end: number): number {
  if (from === 0 || text[from - 1] === ' ') return from;
  const space = text.indexOf(' ', from);
  return space >= 0 && space < end ? space + 1 : from;
}

/** What says that the text goes on, set off from a full stop that ends a sentence. */
const rest = (last: string): string => (/[.!?:;]/u.test(last) ? ' …' : '…');

/** Sections of all chapters in which every word of the query stands, in their title or their text. */
export function findSections(chapters: readonly HelpChapter[], query: string): readonly FoundSection[] {
  const words = wordsOfFilter(query);
  if (words.length === 0) return [];
  return chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) => {
      const text = oneLine(section.blocks.map(textOf).join(' '));
      // The name of a chapter leads to its beginning, not to all of its sections.
      const name = section === chapter.sections[0] ? chapter.title : '';
      const whole = foldCase(`${name} ${section.title} ${text}`);
      if (!words.every((word) => whole.includes(word))) return [];
      const first = Math.max(0, hitsOf(text, words)[0]?.start ?? 0);
      const { before, after } = room(text);
      const from = wordBegin(text, first <= before ? 0 : first - before, first);
      const to = wordEnd(text, Math.min(text.length, first + after), first + after / 2);
      const excerpt = `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? rest(text[to - 1] ?? '') : ''}`;
      return [{ chapter, section, excerpt, hits: hitsOf(excerpt, words) }];
    }),
  );
}
