import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTurned } from '../../../../shared/domain/picture/exif-turn';
import { exif, jpeg, png, turned } from '../../../support/images';

describe('the turn that a picture asks for', () => {
  it('lays it on its side from the fifth to the eighth way, and no other', () => {
    const sides = [1, 2, 3, 4, 5, 6, 7, 8].filter((way) => isTurned(jpeg(40, 20, [turned(way)])));
    expect(sides).toEqual([5, 6, 7, 8]);
    expect(isTurned(jpeg(40, 20, [turned(9)]))).toBe(false);
  });
  it('is none where nothing is said of it', () => {
    expect(isTurned(jpeg(40, 20))).toBe(false);
    expect(isTurned(jpeg(40, 20, [exif]))).toBe(false);
    expect(isTurned(png(40, 20))).toBe(false);
    expect(isTurned(new Uint8Array())).toBe(false);
  });
  it('is looked for without reaching over the end, whatever the bytes are', () => {
    const whole = jpeg(40, 20, [turned(6)]);
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255))),
        (end, changes) => {
          const bytes = whole.slice(0, end);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          expect(typeof isTurned(bytes)).toBe('boolean');
        },
      ),
    );
  });
});
