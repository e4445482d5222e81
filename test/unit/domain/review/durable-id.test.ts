import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durableIdsOf } from '../../../../shared/domain/review/durable-id';

describe('durable ids', () => {
  it('are eight digits that Word takes, one for each name, whatever the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 200 }), (names) => {
        const ids = durableIdsOf(names);
        expect(new Set(ids.values()).size).toBe(names.length);
        for (const id of ids.values()) {
          expect(id).toMatch(/^[0-9A-F]{8}$/);
          expect(Number.parseInt(id, 16)).toBeGreaterThan(0);
          expect(Number.parseInt(id, 16)).toBeLessThan(0x7fffffff);
        }
        expect(durableIdsOf(names.toReversed())).toEqual(ids);
      }),
    );
  });
  it('stay with a name when others come and go', () => {
    expect(durableIdsOf(['a', 'b', 'c']).get('b')).toBe(durableIdsOf(['b']).get('b'));
  });
});
