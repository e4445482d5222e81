import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { addressOf } from '../../../shared/domain/document/address';
import { toReading } from '../../../shared/domain/document/reading';
import { DomainError } from '../../../shared/domain/error';
import { exportedColumns } from '../../../shared/domain/export/workbook/register-workbook';
import { tableFormats } from '../../../shared/domain/export/workbook/registry';
import { statementsOf } from '../../../shared/domain/measure/extract';
import { registerOf } from '../../../shared/domain/measure/register';
import type { RegisterExport } from '../../store/export-register';
import { readLexicon } from '../../store/lexicon';
import type { Language } from '../../../shared/domain/settings/settings';
import { languageOption } from '../choice';
import { print } from '../print';
import { ask, findDocument, readAny, resourcesDir, withStore } from '../session';

interface Options {
  readonly library: string;
  readonly json?: boolean;
  readonly format?: string;
  readonly out?: string;
  readonly bom?: boolean;
  readonly language: Language;
}

/** What the command line writes: every part, every column that the table shows by itself. */
function wishOf({ format, bom, language }: Options): RegisterExport {
  const known = tableFormats.find(({ id, extension }) => id === format || extension === format);
  if (!known) throw new DomainError('export.unknown-format', { format: format ?? '' });
  return {
    format: known.id,
    language,
    bom: bom ?? false,
    parts: ['measures', 'targets', 'pivot'],
    ...exportedColumns,
    pivot: { down: 'strength', across: 'section' },
    view: { filters: [{ column: 'status', keys: ['rejected'], not: true }], sort: null },
  };
}

/** Writes the register of DOC: what is kept of a document in the library, what the rules propose for a file. */
async function write(doc: string, options: Options & { readonly out: string }) {
  const wish = wishOf(options);
  if (!existsSync(doc)) {
    return withStore(options.library, async (store) => {
      const documentId = await findDocument(store, doc);
      const { view, parts, measureColumns, targetColumns, ...rest } = wish;
      return ask(store, 'register:export', {
        documentId,
        path: options.out,
        wish: {
          ...rest,
          parts: [...parts],
          measureColumns: [...measureColumns],
          targetColumns: [...targetColumns],
          view: { sort: view.sort, filters: view.filters.map((one) => ({ ...one, keys: [...one.keys] })) },
        },
      });
    });
  }
  const { exportRegister } = await import('../../store/export-register');
  const { document, version, blocks, reading } = await readAny(options.library, doc);
  const register = registerOf(reading, statementsOf(reading, readLexicon(resourcesDir)), []);
  const content = {
    document,
    version,
    blocks,
    reading,
    register,
    scheme: { columns: [], statuses: [] },
    topics: [],
  };
  return exportRegister(content, wish, options.out, Date.now());
}

/** What is kept of a document in the library and what the rules propose beside it; of a file the latter. */
async function listRegister(library: string, doc: string) {
  const { document, reading } = await readAny(library, doc);
  if (existsSync(doc)) {
    const rows = registerOf(reading, statementsOf(reading, readLexicon(resourcesDir)), []);
    return { document, reading, rows, topics: [] };
  }
  return withStore(library, async (store) => {
    const documentId = await findDocument(store, doc);
    const rows = await ask(store, 'measure:list', { documentId });
    return { document, reading, rows, topics: await ask(store, 'tag:list', {}) };
  });
}

/** Lists the register; nothing is kept by that. DOC is an id or a file without any library. */
export function registerMeasures(program: Command, common: (command: Command) => Command): void {
  common(
    program
      .command('measures <doc>')
      .description('list measures, targets and principles with their fields, or write them as tables')
      .option('--format <id>', `tables as ${tableFormats.map(({ extension }) => extension).join(', ')}`)
      .option('--out <file>', 'file to write; without --format its extension says the format')
      .option('--bom', 'begin a CSV file with a byte order mark')
      .addOption(languageOption()),
  ).action(async (doc: string, options: Options, command: Command) => {
    const { library, json, out } = options;
    // A file without a format is of the kind that its name says.
    const format = options.format ?? (out && extname(out).slice(1));
    if (format !== undefined) {
      if (out === undefined) command.error("error: option '--format <id>' needs '--out <file>'");
      const written = await write(doc, { ...options, format, out });
      print(json, written, () => [`${written.path}\t${written.rows}\t${written.differing}`]);
      return;
    }
    const { document, reading, rows, topics } = await listRegister(library, doc);
    const lexicon = readLexicon(resourcesDir);
    const nameOf = new Map(topics.map(({ id, name }) => [id, name]));
    const statements = rows.map(({ topicIds, values: _, difference: __, statusId: ___, ...row }) => {
      const [from, to] = [toReading(reading, row.range.start), toReading(reading, row.range.end)];
      return {
        address: addressOf(reading, row.range, 'short'),
        longAddress: addressOf(reading, row.range, 'long'),
        block: reading.blocks[from?.index ?? -1]?.id ?? row.range.start.block,
        start: from?.offset ?? 0,
        end: to?.offset ?? 0,
        ...row,
        topics: topicIds.flatMap((id) => nameOf.get(id) ?? []),
      };
    });
    print(json, { title: document.title, lexiconVersion: lexicon.version, statements }, () =>
      statements.map(({ address, kind, strength, verb, quote }) =>
        [address, kind, strength ?? '', verb, quote].join('\t'),
      ),
    );
  });
}
