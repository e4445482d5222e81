import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { row } from './figures';
import { largeText } from './large-library';

const megabyte = 1024 * 1024;
const marks = 5000;

/** Runs a program to its end and answers the seconds it took. */
function timed(file: string, args: readonly string[]) {
  const begin = performance.now();
  const stdout = execFileSync(file, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { seconds: (performance.now() - begin) / 1000, stdout };
}

/**
 * The annotated text of 1.2 million characters with 5,000 comments as a Word file, beside pandoc making
 * one of the same text in Markdown: both as processes of their own, start and end included.
 */
export async function benchWord(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-word-'));
  try {
    const text = largeText(root);
    const markdown = join(folder, 'large.md');
    writeFileSync(markdown, text.replaceAll('\n', '\n\n'));
    const script = join(root, 'scripts/run-ts.mjs');
    const job = join(root, 'test/bench/word-job.ts');
    const ours = timed(process.execPath, [script, job, join(folder, 'ours.docx'), String(marks)]);
    const own = JSON.parse(ours.stdout.trim().split('\n').at(-1) ?? '{}') as {
      readonly write: number;
      readonly comments: number;
      readonly characters: number;
      readonly peak: number;
      readonly longest: number;
    };
    const pandoc = timed('pandoc', ['--from', 'markdown', '--output', join(folder, 'pandoc.docx'), markdown]);
    row(
      `annotated Word, ${own.characters} characters, ${own.comments} comments`,
      `${own.write.toFixed(2)} s`,
      `pandoc ${pandoc.seconds.toFixed(2)} s (${(own.write / pandoc.seconds).toFixed(2)})`,
      'at most 1.5 times',
    );
    row(
      'the same with reading the text and starting up',
      `${ours.seconds.toFixed(2)} s`,
      `pandoc ${pandoc.seconds.toFixed(2)} s`,
      '',
    );
    row('most memory of that process', `${own.peak.toFixed(0)} MB`, '', 'at most 500 MB');
    row('longest wait of another call meanwhile', `${own.longest.toFixed(0)} ms`, '', '');
    const size = (name: string) => statSync(join(folder, name)).size / megabyte;
    row(
      'size of the file',
      `${size('ours.docx').toFixed(1)} MB`,
      `pandoc ${size('pandoc.docx').toFixed(1)} MB`,
      '',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
