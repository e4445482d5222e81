import { describe, expect, it } from 'vitest';
import { isLinkAddress, linkAddressFrom } from '../../../../shared/domain/note/link-address';

describe('the address of a link in a note', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://例子.中国/路',
    'mailto:a@example.org',
    'HTTPS://EXAMPLE.ORG',
  ])('may be %s', (address) => expect(isLinkAddress(address)).toBe(true));

  it.each([
    'javascript:alert(1)',
    'java\u0000script:alert(1)',
    ' https://example.org',
    'https://example.org/a b',
    'https://example.org/\u202e',
    'https://',
    'data:text/html,x',
    'file:///etc/passwd',
    'app://zhangju/index.html',
    '//example.org',
    '',
    `https://example.org/${'a'.repeat(2048)}`,
    'https://example.org/\ud800',
  ])('is not %j', (address) => expect(isLinkAddress(address)).toBe(false));

  it('is understood from what one types', () => {
    expect(linkAddressFrom(' example.org/a ')).toBe('https://example.org/a');
    expect(linkAddressFrom('a@example.org')).toBe('mailto:a@example.org');
    expect(linkAddressFrom('https://example.org')).toBe('https://example.org');
  });

  it('is refused where what was typed names none', () => {
    for (const typed of [
      '',
      '负面清单',
      'javascript:alert(1)',
      'javascript:alert.call',
      'data:a.b',
      'a b.c',
    ]) {
      expect(linkAddressFrom(typed)).toBeNull();
    }
  });
});
