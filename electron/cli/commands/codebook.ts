import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../../../shared/domain/settings/settings';
import {
  codebookFormats,
  type CodebookFormat,
  type CodebookLosses,
} from '../../../shared/domain/tag/codebook/entry';
import { choice, languageOption } from '../choice';
import { print } from '../print';
import { ask, withStore } from '../session';

interface Options {
  readonly library: string;
  readonly json?: boolean;
}
interface ExportOptions extends Options {
  readonly format: CodebookFormat;
  readonly out: string;
  readonly bom?: boolean;
  readonly language: Language;
}
interface ImportOptions extends Options {
  readonly dryRun?: boolean;
}

const lossLines = (losses: CodebookLosses): readonly string[] =>
  losses.map(({ kind, count, names }) => `not kept as it is: ${kind}\t${count}\t${names.join(', ')}`);

/** The codebook to a file and from one, with what the format could not hold. */
export function registerCodebook(program: Command, common: (command: Command) => Command): void {
  const codebook = program.command('codebook').description('bring the codebook to a file, or a file into it');

  common(codebook.command('export').description('write the codebook'))
    .requiredOption('--out <file>', 'the file to write')
    .addOption(choice('--format <id>', 'kind of file', codebookFormats, 'qdc'))
    .option('--bom', 'begin a CSV file with a byte order mark')
    .addOption(languageOption())
    .action(async ({ library, json, format, out, bom, language }: ExportOptions) => {
      const written = await withStore(library, (store) =>
        ask(store, 'codebook:export', { path: resolve(out), format, language, bom: bom === true }),
      );
      print(json, written, () => [`${written.path}\t${written.tags}`, ...lossLines(written.losses)]);
    });

  common(codebook.command('import <file>').description('bring a .qdc or .csv file into the codebook'))
    .option('--dry-run', 'say what would change and change nothing')
    .action(async (path: string, { library, json, dryRun }: ImportOptions) => {
      const preview = await withStore(library, (store) =>
        ask(store, dryRun ? 'codebook:inspect' : 'codebook:import', {
          file: { kind: 'path', path: resolve(path) },
        }),
      );
      print(json, preview, () => [
        ...preview.rows.map(
          (row) =>
            `${row.change}\t${row.path.join(' / ')}\t${row.fields.map(({ field }) => field).join(', ')}`,
        ),
        ...lossLines(preview.losses),
      ]);
    });
}
