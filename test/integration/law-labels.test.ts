import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../electron/store/importers';
import { structureOf } from '../../shared/domain/document/structure';
import { ticksOf } from '../bench/structure-oracle';

const corpus = fileURLToPath(new URL('../../../shared/corpus/laws.tar.gz', import.meta.url));
let folder = '';
let laws: readonly { readonly name: string; readonly bytes: Buffer }[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-laws-'));
  execFileSync('tar', ['-xzf', corpus, '-C', folder]);
  laws = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .filter((_, index) => index % 12 === 0)
    .map((name) => ({ name: basename(name), bytes: readFileSync(join(folder, name)) }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every twelfth law', () => {
  it('has the labels that stand at the heads of its lines, tables of contents apart', () => {
    expect(laws.length).toBeGreaterThan(140);
    const different = laws.filter(({ name, bytes }) => {
      const { blocks } = structureOf(importFile(bytes, name).drafts);
      const listed = blocks.filter(({ kind }) => kind === 'matter').map(({ text }) => text.trim());
      const found = blocks.flatMap(({ kind, label }) => {
        const bare = label.replace(/\s/gu, '');
        return kind !== 'matter' && /^第.+[编章节条]/u.test(bare) ? [bare] : [];
      });
      const wanted = ticksOf(bytes.toString('utf8'))
        .filter(({ line }) => !listed.includes(line.trim()))
        .map(({ label }) => label);
      return wanted.join() !== found.join();
    });
    expect(different.map(({ name }) => name)).toEqual([]);
  });
});
