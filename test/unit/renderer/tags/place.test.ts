import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAt } from '../../../../renderer/features/tags/picker/place';

const view = { width: 1280, height: 800 };
const at = (left: number, top: number, height = 20) => ({ left, top, bottom: top + height });

describe('where the tag picker stands', () => {
  test('under the words, as wide as drawn', () => {
    expect(placeAt(at(500, 380), view)).toEqual({ width: 340, left: 500, top: 406, maxHeight: 386 });
  });

  test('above them near the lower edge of the window', () => {
    expect(placeAt(at(500, 700), view)).toMatchObject({ bottom: 106, maxHeight: 420 });
  });

  test('wherever the words are, also out of view, the panel stays in the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -6000, max: 6000 }),
        fc.integer({ min: -6000, max: 6000 }),
        fc.nat(900),
        (left, top, height) => {
          const place = placeAt(at(left, top, height), view);
          const x = Number(place.left);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + Number(place.width)).toBeLessThanOrEqual(view.width);
          const room = view.height - Number(place.top ?? place.bottom);
          expect(room).toBeLessThanOrEqual(view.height);
          expect(room).toBeGreaterThanOrEqual(160);
        },
      ),
    );
  });
});
