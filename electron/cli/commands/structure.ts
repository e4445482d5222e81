import type { Command } from 'commander';
import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { v7 as newId } from 'uuid';
import { addressOfBlock } from '../../../shared/domain/document/address';
import { countsOf } from '../../../shared/domain/document/counts';
import { doubtsOf } from '../../../shared/domain/document/doubts';
import { readingOf } from '../../../shared/domain/document/reading';
import { flagsOf, type NumberFlag } from '../../../shared/domain/document/structure-flags';
import { DomainError } from '../../../shared/domain/error';
import { toErrorReply } from '../../store/gateway';
import { sha256 } from '../../store/originals';
import { readIncoming } from '../../store/read-incoming';
import { understandAny } from '../../store/understand';
import { describeError } from '../describe-error';
import { print } from '../print';
import { startProgressBar } from '../progress-bar';

/** The files under a path, sorted; links and hidden files are passed over. */
function filesUnder(path: string): readonly string[] {
  const info = lstatSync(path, { throwIfNoEntry: false });
  if (!info) throw new DomainError('file.not-found', { fileName: path });
  if (!info.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory()))
    .flatMap((entry) => filesUnder(join(path, entry.name)))
    .sort();
}

async function structureOfFile(path: string) {
  const { bytes, name } = readIncoming({ kind: 'path', path });
  const { blocks, repairs, meta } = await understandAny(bytes, name, undefined, newId, sha256);
  const reading = readingOf(blocks, repairs);
  const levels: Record<string, number> = {};
  for (const { kind, level } of blocks) {
    if (kind === 'heading') levels[level] = (levels[level] ?? 0) + 1;
  }
  return {
    path,
    title: meta.title,
    levels,
    articles: blocks.filter(({ kind, label }) => kind === 'paragraph' && /^第.+条/u.test(label)).length,
    paragraphs: reading.blocks.filter(({ kind }) => kind === 'paragraph').length,
    ...countsOf(blocks),
    repairs: repairs.length,
    flags: flagsOf(blocks),
    doubts: doubtsOf(reading).flatMap((doubt) => {
      if (doubt.kind !== 'decision') return [];
      const { reason, confidence, index } = doubt;
      const text = reading.blocks[index]?.text.slice(0, 40).toWellFormed() ?? '';
      return [{ address: addressOfBlock(reading, index, 'short'), reason, confidence, text }];
    }),
  };
}

type FileStructure = Awaited<ReturnType<typeof structureOfFile>>;

/** Sums over all files: headings by level, articles, flags by what is wrong. */
function totalsOf(files: readonly FileStructure[], refused: number) {
  const levels: Record<string, number> = {};
  const flags: Record<NumberFlag['problem'], number> = { repeated: 0, 'missing-before': 0 };
  for (const file of files) {
    for (const [level, count] of Object.entries(file.levels)) levels[level] = (levels[level] ?? 0) + count;
    for (const { problem } of file.flags) flags[problem] += 1;
  }
  const sum = (of: (file: FileStructure) => number) => files.reduce((all, file) => all + of(file), 0);
  return {
    files: files.length,
    refused,
    levels,
    articles: sum(({ articles }) => articles),
    paragraphs: sum(({ paragraphs }) => paragraphs),
    repairs: sum(({ repairs }) => repairs),
    flags,
    doubts: sum(({ doubts }) => doubts.length),
  };
}

/** Headings of each level from the first on, also where a level has none. */
const levelWords = (levels: Readonly<Record<string, number>>): string => {
  const deepest = Math.max(0, ...Object.keys(levels).map(Number));
  return Array.from({ length: deepest }, (_, at) => levels[at + 1] ?? 0).join('/');
};

/** Most flags named on one line; JSON has all. */
const mostFlags = 12;
const labelWords = (flags: readonly NumberFlag[]): string => {
  const named = flags.slice(0, mostFlags).map(({ label }) => label);
  return [...named, ...(flags.length > mostFlags ? [`+${flags.length - mostFlags}`] : [])].join(' ');
};

const flagWords = (flags: Readonly<Record<NumberFlag['problem'], number>>) =>
  `repeated ${flags.repeated} missing-before ${flags['missing-before']}`;

/** Reads files and whole folders without any library; a file that cannot be read is named, the rest goes on. */
export function registerStructure(program: Command, common: (command: Command) => Command): void {
  common(
    program
      .command('structure <paths...>')
      .description('count headings by level (1/2/3…) and articles, and flag doubtful numbers'),
  ).action(async (paths: readonly string[], { json }: { readonly json?: boolean }) => {
    const files = paths.flatMap(filesUnder);
    const refused: { path: string; cause: string }[] = [];
    const read: FileStructure[] = [];
    const bar = startProgressBar(files.length, process.stderr);
    for (const path of files) {
      try {
        read.push(await structureOfFile(path));
      } catch (error) {
        const { code, detail } = toErrorReply(error).error;
        refused.push({ path, cause: describeError(code, detail) });
      }
      bar.step(basename(path));
    }
    bar.stop();
    const totals = totalsOf(read, refused.length);
    print(json, { files: read, refused, totals }, () => [
      ...read.map(({ path, levels, articles, flags }) =>
        [path, levelWords(levels), articles, labelWords(flags)].join('\t'),
      ),
      ...(read.length > 1
        ? [['total', levelWords(totals.levels), totals.articles, flagWords(totals.flags)].join('\t')]
        : []),
    ]);
    for (const { path, cause } of refused) process.stderr.write(`zhangju: ${path}: ${cause}\n`);
    if (refused.length > 0) process.exitCode = 2;
  });
}
