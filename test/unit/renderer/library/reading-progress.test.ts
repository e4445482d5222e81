import { describe, expect, it } from 'vitest';
import { shareOf } from '../../../../renderer/features/library/reading-progress';
import { importStages, type ImportProgress } from '../../../../shared/ipc/contract';

const step = (stage: ImportProgress['stage'], done = 0, total = 0): ImportProgress => ({
  ticket: 'a',
  stage,
  done,
  total,
});

describe('the share of a reading that is done', () => {
  it('is nothing before anything was heard, and all at the end of the last stage', () => {
    expect(shareOf(undefined)).toBe(0);
    expect(shareOf(step('repairs', 100, 100))).toBe(1);
  });
  it('grows with the pages', () => {
    expect(shareOf(step('pages', 10, 20))).toBeGreaterThan(shareOf(step('pages', 9, 20)));
  });
  it('never falls from one stage to the next', () => {
    const shares = importStages.flatMap((stage) => [
      shareOf(step(stage, 0, 10)),
      shareOf(step(stage, 10, 10)),
    ]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});
