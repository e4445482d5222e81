import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leastWidth,
  lookFrom,
  mostWidth,
  sameLook,
  type TableLook,
} from '../../../shared/domain/measure/table/look';

const fresh: TableLook = {
  filters: [{ column: 'status', keys: ['rejected'], not: true }],
  sort: null,
  group: 'section',
  columns: ['verb', 'status'],
  widths: {},
};

describe('a look at a table that was kept', () => {
  it('comes back as it was', () => {
    const look: TableLook = {
      filters: [{ column: 'quote', keys: [], text: '清单' }],
      sort: { column: 'year', descending: true },
      group: null,
      columns: ['verb', 'own:1'],
      widths: { quote: 500 },
    };
    expect(lookFrom(JSON.parse(JSON.stringify(look)), fresh)).toEqual(look);
    expect(sameLook(look, lookFrom(JSON.parse(JSON.stringify(look)), fresh))).toBe(true);
  });

  it('is whole whatever was kept: widths stay within bounds, a column stands once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, filters) => {
        for (const kept of [value, { filters, columns: value, widths: value, sort: value, group: value }]) {
          const look = lookFrom(kept, fresh);
          expect(new Set(look.columns).size).toBe(look.columns.length);
          for (const width of Object.values(look.widths)) {
            expect(width).toBeGreaterThanOrEqual(leastWidth);
            expect(width).toBeLessThanOrEqual(mostWidth);
          }
          for (const filter of look.filters) expect(typeof filter.column).toBe('string');
        }
      }),
    );
  });

  it('is the same in whatever order filters were set, and another with one column more', () => {
    const two = [
      { column: 'verb', keys: ['a', 'b'] },
      { column: 'kind', keys: ['measure'] },
    ];
    const a = { ...fresh, filters: two };
    expect(sameLook(a, { ...fresh, filters: [two[1]!, { column: 'verb', keys: ['b', 'a'] }] })).toBe(true);
    expect(sameLook(a, { ...a, columns: [...a.columns, 'year'] })).toBe(false);
    expect(sameLook(a, { ...a, columns: a.columns.toReversed() })).toBe(false);
  });
});
