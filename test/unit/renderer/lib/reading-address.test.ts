import { describe, expect, it } from 'vitest';
import { addressFormIn } from '../../../../renderer/lib/reading-address';

describe('the form that an address is read in', () => {
  it('has the text’s own labels in Chinese', () => expect(addressFormIn('zh-CN')).toBe('long'));
  it('is numbers where the interface is in another language', () =>
    expect(addressFormIn('en')).toBe('short'));
});
