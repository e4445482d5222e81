import { describe, expect, it } from 'vitest';
import { unitFor } from '../../../../renderer/features/reader/snap';

const keys = (altKey: boolean, shiftKey = false) => ({ altKey, shiftKey });

describe('what a selection follows', () => {
  it('is what the settings say, and Alt turns it over', () => {
    expect(unitFor('character', keys(false))).toBe('character');
    expect(unitFor('character', keys(true))).toBe('clause');
    expect(unitFor('character', keys(true, true))).toBe('sentence');
    expect(unitFor('clause', keys(false))).toBe('clause');
    expect(unitFor('clause', keys(true))).toBe('character');
    expect(unitFor('sentence', keys(true))).toBe('character');
  });

  it('does not change by Shift alone, which only extends a selection', () => {
    expect(unitFor('character', keys(false, true))).toBe('character');
  });
});
