import { describe, expect, it } from 'vitest';
import { anchorIn, distanceTo, type Box } from '../../../../shared/domain/document/scroll-anchor';

/** Three blocks with a space of 20 px before the last. */
const boxes: readonly Box[] = [
  { top: 0, height: 100 },
  { top: 100, height: 40 },
  { top: 160, height: 200 },
];

describe('the anchor of a line', () => {
  it('is the block that holds the line and how much of it lies above', () => {
    expect(anchorIn(boxes, 0)).toEqual({ at: 0, share: 0, gap: 0 });
    expect(anchorIn(boxes, 25)).toEqual({ at: 0, share: 0.25, gap: 0 });
    expect(anchorIn(boxes, 100)).toEqual({ at: 1, share: 0, gap: 0 });
  });

  it('between two blocks is the next and the space down to it', () => {
    expect(anchorIn(boxes, 150)).toEqual({ at: 2, share: 0, gap: 10 });
    expect(anchorIn(boxes, -30)).toEqual({ at: 0, share: 0, gap: 30 });
  });

  it('below the last block is its end, and without blocks nothing', () => {
    expect(anchorIn(boxes, 900)).toEqual({ at: 2, share: 1, gap: 0 });
    expect(anchorIn([], 10)).toBeNull();
  });

  it('in a block without height is its head', () => {
    expect(anchorIn([{ top: 10, height: 0 }], 10)).toEqual({ at: 0, share: 0, gap: 0 });
  });
});

describe('the way to an anchor', () => {
  it('is nothing where the line stands there already', () => {
    for (const line of [0, 25, 99, 120, 150, 300]) {
      const anchor = anchorIn(boxes, line)!;
      expect(distanceTo(boxes[anchor.at]!, anchor, line)).toBeCloseTo(0);
    }
  });

  it('takes the same share of a block that is higher in a narrower column', () => {
    expect(distanceTo({ top: 500, height: 200 }, { share: 0.25, gap: 0 }, 48)).toBe(502);
  });

  it('keeps the space above a heading', () => {
    expect(distanceTo({ top: 500, height: 34 }, { share: 0, gap: 10 }, 48)).toBe(442);
  });
});
