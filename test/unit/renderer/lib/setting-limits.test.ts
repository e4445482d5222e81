import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/ipc/contract';
import { columnWidths, fontSizes, lineHeights } from '../../../../renderer/lib/setting-limits';

const accepts = (change: object) => contract['settings:set'].input.safeParse(change).success;

describe('the bounds of a slider', () => {
  it.each([
    ['fontSize', fontSizes],
    ['lineHeight', lineHeights],
    ['columnWidth', columnWidths],
  ] as const)('of %s are those that the store accepts', (name, { min, max, step }) => {
    expect([accepts({ [name]: min }), accepts({ [name]: max })]).toEqual([true, true]);
    expect([accepts({ [name]: min - step }), accepts({ [name]: max + step })]).toEqual([false, false]);
  });
});
