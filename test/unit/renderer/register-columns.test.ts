import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveItem } from '../../../renderer/features/measures/register/move-item';
import { layoutOf } from '../../../renderer/features/measures/register/widths';

describe('the columns of the register', () => {
  it('share what a wide window has to give, the words of the text the most; short ones stay as they are', () => {
    const { gridTemplateColumns } = layoutOf({
      columns: ['verb', 'topics', 'year', 'indicator', 'own:1'],
      widths: {},
    });
    expect(gridTemplateColumns).toBe(
      '52px 74px minmax(260px, 4fr) 73px minmax(104px, 1fr) 56px minmax(200px, 3fr) minmax(110px, 1fr)',
    );
  });

  it('are as wide as the researcher made them, and the table never narrower than all together', () => {
    const layout = layoutOf({ columns: ['verb', 'topics'], widths: { quote: 400, topics: 5000 } });
    expect(layout.gridTemplateColumns).toBe('52px 74px 400px 73px 900px');
    expect(layoutOf({ columns: ['verb'], widths: { verb: 100 } }).minWidth).toBe(52 + 74 + 260 + 100);
  });

  it('keep every one when one is moved, and stay where there is no such place', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string()),
        fc.nat(12),
        fc.integer({ min: -3, max: 12 }),
        (list, from, to) => {
          const moved = moveItem(list, from, to);
          expect(moved.toSorted()).toEqual(list.toSorted());
          const item = list[from];
          if (item !== undefined && to >= 0 && to < list.length) expect(moved[to]).toBe(item);
          else expect(moved).toEqual(list);
        },
      ),
    );
  });
});
