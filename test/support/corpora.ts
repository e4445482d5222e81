import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The shared corpus beside the repository, found by walking up; throws if it is not there. */
export function corpusPath(name: string): string {
  let folder = process.cwd();
  for (;;) {
    const candidate = path.join(folder, 'shared', 'corpus', name);
    if (existsSync(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder)
      throw new Error(`corpus file ${name} not found: expected ../shared/corpus beside the repository`);
    folder = parent;
  }
}

export interface LawFile {
  /** Path within the corpus. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every law of the corpus, sorted by path; unpacked to a temporary folder that is gone again at once. */
export function readLaws(): readonly LawFile[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhangju-laws-'));
  try {
    execFileSync('tar', ['-xzf', corpusPath('laws.tar.gz'), '-C', folder]);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface ReportText {
  readonly title: string;
  readonly year: number | string;
  readonly content: string;
}

/** The government work reports of the corpus. */
export const readReports = (): readonly ReportText[] =>
  gunzipSync(readFileSync(corpusPath('reports.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReportText);
