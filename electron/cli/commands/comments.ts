import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isWritable } from '../../../shared/domain/review/difference';
import { print } from '../print';
import { ask, withStore } from '../session';

interface Options {
  readonly library: string;
  readonly json?: boolean;
  readonly apply?: boolean;
}

/** Comments that come back in a Word file which was exported here. */
export function registerComments(program: Command, common: (command: Command) => Command): void {
  const comments = program.command('comments').description('comments of other people in exported Word files');
  common(
    comments
      .command('import <file>')
      .description('compare a returned file with what went out; with --apply take in all that can be written')
      .option(
        '--apply',
        'write new comments, answers, settled threads and rewordings; deletions are only listed',
      ),
  ).action(async (path: string, { library, json, apply }: Options) => {
    const file = { kind: 'path' as const, path: resolve(path) };
    const result = await withStore(library, async (store) => {
      const found = await ask(store, 'comments:inspect', { file });
      // What a colleague took out may be a slip: from a terminal nothing is deleted.
      const keys = found.differences
        .filter((one) => isWritable(one) && one.kind !== 'deleted')
        .map(({ key }) => key);
      const applied =
        apply === true
          ? await ask(store, 'comments:apply', { file, fileSha256: found.fileSha256, keys })
          : null;
      return { ...found, applied };
    });
    print(json, result, () => [
      ...result.differences.map(({ kind, address, by, quote, after }) =>
        [kind, address || '—', by?.author ?? '', quote, after].join('\t').replaceAll('\n', ' '),
      ),
      ...result.lost.map((what) => `lost\t${what}\t${result.program}`),
      `unchanged\t${result.same}`,
      ...(result.applied ? [`written\t${result.applied.written}`] : []),
    ]);
  });
}
