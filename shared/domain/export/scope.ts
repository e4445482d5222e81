import type { Annotation } from '../annotation/annotation';
import { comparePoints, type TextRange } from '../document/range';
import { toReading, type Reading } from '../document/reading';
import { DomainError } from '../error';
import { tagTreeOf } from '../tag/tag-tree';
import { filterBy } from './filter';
import type { ExportInput, ExportScope } from './options';

export interface ScopeTest {
  readonly hasMark: (mark: Annotation) => boolean;
  /** Whether words or rows at a range are meant, marks apart. */
  readonly hasRange: (range: TextRange) => boolean;
}

/**
 * What a scope takes in. A filter speaks of marks: text and rows of the register are not narrowed
 * by it. Throws DomainError not-found for a section that the document has not.
 */
export function scopeTest(input: ExportInput, reading: Reading, scope: ExportScope): ScopeTest {
  const everything = () => true;
  if (scope.kind === 'document') return { hasMark: everything, hasRange: everything };
  if (scope.kind === 'filter')
    return { hasMark: filterBy(scope.filter, tagTreeOf(input.tags)), hasRange: everything };
  if (scope.kind === 'notes') return { hasMark: () => false, hasRange: () => false };
  if (scope.kind === 'sections') {
    const sections = new Set(scope.sections);
    for (const section of sections)
      if (!reading.indexOf.has(section)) throw new DomainError('not-found', { section });
    const hasRange = ({ start }: TextRange) => {
      const block = reading.blocks[toReading(reading, start)?.index ?? -1];
      return block !== undefined && (sections.has(block.id) || block.path.some((id) => sections.has(id)));
    };
    return { hasMark: ({ range }) => hasRange(range), hasRange };
  }
  const { start, end } = scope.range;
  const hasRange = (range: TextRange) =>
    comparePoints(input.blocks, range.start, end) < 0 && comparePoints(input.blocks, range.end, start) > 0;
  return { hasMark: ({ range }) => hasRange(range), hasRange };
}
