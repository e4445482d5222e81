import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLexicon } from '../../electron/store/lexicon';
import { readLaws, readReports } from '../support/corpora';
import type { LexiconFile } from '../../shared/domain/measure/lexicon';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { entries } = JSON.parse(
  readFileSync(join(root, 'resources/lexicons/policy-measures.json'), 'utf8'),
) as LexiconFile;
let documents: readonly string[] = [];
beforeAll(() => {
  documents = [
    ...readLaws().map(({ bytes }) => bytes.toString('utf8')),
    ...readReports().map(({ content }) => content),
  ];
});

describe('the lexicon of measures', () => {
  it('reads, and says of each entry where it is attested', () => {
    expect(readLexicon(join(root, 'resources')).version).toBeGreaterThan(0);
    expect(entries.filter(({ source }) => source === '')).toEqual([]);
  });

  it('holds only words that occur in at least three laws or reports', () => {
    const rare = entries.filter(({ word }) => {
      let count = 0;
      for (const text of documents) if (text.includes(word) && (count += 1) === 3) return false;
      return true;
    });
    expect(rare).toEqual([]);
  });

  it('holds no phrase of more than four characters without a source outside the plan', () => {
    const long = entries.filter(({ word }) => word.length > 4);
    expect(long.filter(({ source }) => !/法律法规 [1-9]|政府工作报告 [1-9]/.test(source))).toEqual([]);
  });
});
