import type { Clause, CoverageSection } from '../../../../shared/domain/topic/coverage';

/** A chapter with its sections. */
export interface CoverageChapter extends CoverageSection {
  readonly sections: readonly CoverageSection[];
  /** Clauses of the chapter and of its sections. */
  readonly all: readonly Clause[];
}

/** Sections in text order, each under the chapter before it. */
export function chaptersWith(list: readonly CoverageSection[]): readonly CoverageChapter[] {
  const chapters: (CoverageSection & { sections: CoverageSection[] })[] = [];
  for (const section of list) {
    if (section.depth === 0 || chapters.length === 0) chapters.push({ ...section, sections: [] });
    else chapters.at(-1)?.sections.push(section);
  }
  return chapters.map((chapter) => ({
    ...chapter,
    all: [...chapter.clauses, ...chapter.sections.flatMap(({ clauses }) => clauses)],
  }));
}

export interface Tally {
  readonly clauses: number;
  readonly open: number;
  readonly covered: number;
}

/** How many clauses there are to give topics to, how many have one, how many are left. */
export function tallyOf(clauses: readonly Clause[]): Tally {
  const open = clauses.filter(({ state }) => state === 'open').length;
  const covered = clauses.filter(({ state }) => state === 'topic').length;
  return { clauses: open + covered, open, covered };
}
