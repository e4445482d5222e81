import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../../shared/domain/document/counts';
import { readPlan } from '../../../support/plan';

describe('what a document holds', () => {
  it('is counted over the plan: chapters, sections, pictures, and characters without the page’s words', () => {
    const { blocks } = readPlan();
    expect(countsOf(blocks)).toEqual({
      chapterCount: 9,
      sectionCount: 32,
      pictureCount: 11,
      characterCount: 12_002,
    });
  });
});
