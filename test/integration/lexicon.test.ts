import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLexicon } from '../../electron/store/lexicon';
import type { LexiconFile } from '../../shared/domain/measure/lexicon';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = join(root, '..', 'shared', 'corpus');
const { entries } = JSON.parse(
  readFileSync(join(root, 'resources/lexicons/policy-measures.json'), 'utf8'),
) as LexiconFile;
let folder = '';
let documents: readonly string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-laws-'));
  execFileSync('tar', ['-xzf', join(corpus, 'laws.tar.gz'), '-C', folder]);
  const laws = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const reports = gunzipSync(readFileSync(join(corpus, 'reports.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { content: string }).content);
  documents = [...laws, ...reports];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
