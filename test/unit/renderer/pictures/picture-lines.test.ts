import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfPicture, mostLines } from '../../../../renderer/features/pictures/use-picture-lines';

describe('the lines that a picture takes in the text', () => {
  it('are those of its height where it is fitted to the column', () => {
    expect(linesOfPicture({ width: 2400, height: 1200 }, 36)).toBe(10);
    expect(linesOfPicture({ width: 340, height: 170 }, 36)).toBe(5);
  });

  it('are never none and never more than the text gives to a picture', () => {
    const side = fc.integer({ min: 1, max: 16_384 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 28, max: 44 }), (width, height, column) => {
        const lines = linesOfPicture({ width, height }, column);
        expect(lines >= 1 && lines <= mostLines).toBe(true);
      }),
    );
  });
});
