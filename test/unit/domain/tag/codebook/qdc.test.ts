import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qdcLosses, writeQdc } from '../../../../../shared/domain/tag/codebook/qdc';
import { anyCodebook } from './fixture';
import { faultsOfQdc } from './qdc-rules';

describe('a codebook in REFI-QDA', () => {
  test('keeps the rules of the standard, whatever the tags say', () => {
    fc.assert(
      fc.property(anyCodebook, (tags) => {
        expect(faultsOfQdc(writeQdc(tags, '已<归>档"'))).toEqual([]);
      }),
    );
  });

  test('the check of these rules sees a file that breaks them', () => {
    const sound = writeQdc(fc.sample(anyCodebook, { numRuns: 1, seed: 7 })[0]!, '已归档');
    expect(faultsOfQdc(sound)).toEqual([]);
    const broken: readonly (readonly [RegExp | string, string])[] = [
      ['codebook:1.0', 'codebook:2.0'],
      ['<Codes>', '<Codes><Description>x</Description>'],
      [/guid="[^"]*"/, 'guid="1"'],
      [/color="#/, 'color="'],
      [' isCodable="true"', ''],
      [/<Code (?=guid)/, '<Code nickname="x" '],
      ['</Codes>', '</Codes><Codes/>'],
    ];
    for (const [from, to] of broken) {
      const file = sound.replace(from, to);
      expect(file).not.toBe(sound);
      expect(faultsOfQdc(file), to).not.toEqual([]);
    }
  });

  test('what cannot be held is told: keys, terms, quotes that follow their marks, criteria that move', () => {
    const [tag] = fc.sample(anyCodebook, { numRuns: 1, seed: 3 })[0]!;
    const full = { ...tag!, shortcut: 1 as const, terms: ['清单'], inclusion: '有动词。' };
    expect(qdcLosses([full], new Map([[full.id, 1]])).map(({ kind }) => kind)).toEqual([
      'shortcut',
      'terms',
      'live-quote',
      'place-of-words',
    ]);
    const bare = { ...full, shortcut: null, terms: [], inclusion: '', exclusion: '', examples: [] };
    expect(qdcLosses([bare], new Map())).toEqual([]);
  });
});
