import { describe, expect, it } from 'vitest';
import { plainAddress } from '../../../../shared/domain/document/typed-address';

describe('an address as typed', () => {
  it.each([
    ['3.1p2s3', '3.1¶2s3'],
    ['３．１Ｐ２ｓ３', '3.1¶2s3'],
    ['a12P2(3)', 'a12¶2(3)'],
    ['3.1¶1-3.1¶2', '3.1¶1–3.1¶2'],
    ['三、(一)第2段第3句', '三、（一）第2段第3句'],
    ['三、（一）第２段', '三、（一）第2段'],
    ['p1', 'p1'],
  ])('%s is read as %s', (typed, read) => {
    expect(plainAddress(typed)).toBe(read);
  });
});
