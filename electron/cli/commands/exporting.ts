import { resolve } from 'node:path';
import type { Command } from 'commander';
import { markColors } from '../../../shared/domain/annotation/annotation';
import { resolveAddress } from '../../../shared/domain/document/address';
import { readingOf } from '../../../shared/domain/document/reading';
import { DomainError } from '../../../shared/domain/error';
import { exportFields, exportOrders, exportParts } from '../../../shared/domain/export/options';
import { wordPresets } from '../../../shared/domain/export/preset';
import { exportFormats } from '../../../shared/domain/export/registry';
import { tagPathOf, tagTreeOf } from '../../../shared/domain/tag/tag-tree';
import type { BlockId, DocumentId, TagId } from '../../../shared/domain/ids';
import type { CallInput } from '../../../shared/ipc/contract';
import { readBlocks, readRepairs } from '../../store/repositories/documents';
import { listTags } from '../../store/repositories/tags';
import type { Store } from '../../store/store';
import { choice, choices, languageOption } from '../choice';
import { print } from '../print';
import { ask, findDocument, withStore } from '../session';

type Request = CallInput<'export:run'>['request'];

interface Options {
  readonly library: string;
  readonly json?: boolean;
  readonly format: string;
  readonly out: string;
  readonly scope: string;
  readonly tag: readonly string[];
  readonly anyTag: readonly string[];
  readonly notTag: readonly string[];
  readonly color: readonly string[];
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
  readonly author: readonly string[];
  readonly note: readonly string[];
  readonly order: string;
  readonly address: string;
  readonly division: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly fields: string;
  readonly fullText?: boolean;
  readonly language: string;
  readonly preset: string;
  readonly commentBareMarks?: boolean;
}

const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export function registerExporting(program: Command, common: (command: Command) => Command): void {
  common(program.command('export <doc>').description('write marks, notes and text to a file or folder'))
    .addOption(
      choice(
        '--format <id>',
        'kind of file',
        exportFormats.map(({ id }) => id),
      ).makeOptionMandatory(),
    )
    .requiredOption('--out <path>', 'the file to write, or the folder to write into')
    .option('--scope <scope>', 'document, filter, notes, or addresses of sections: "三、 四、"', 'document')
    .option('--tag <path>', 'filter: with this tag or one under it (all of several)', several, [])
    .option('--any-tag <path>', 'filter: with one of these tags', several, [])
    .option('--not-tag <path>', 'filter: without this tag', several, [])
    .addOption(choices('--color <n>', 'filter: of this colour (one of several)', markColors.map(String)))
    .option('--text <words>', 'filter: words in the mark or in a comment', '')
    .option('--from <day>', 'filter: made on this day or later, 2026-11-28')
    .option('--to <day>', 'filter: made on this day or earlier')
    .option('--author <name>', 'filter: marked or commented by (one of several)', several, [])
    .option('--note <id>', 'scope notes: a note by the beginning of its id (all, if none)', several, [])
    .addOption(choice('--order <order>', 'how the marks follow each other', exportOrders, 'text'))
    .addOption(choice('--address <form>', 'how addresses are written', ['long', 'short'], 'long'))
    .addOption(
      choice('--division <how>', 'obsidian: a file a note or a file a chapter', ['note', 'chapter'], 'note'),
    )
    .addOption(choices('--with <part>', 'also this part', exportParts))
    .addOption(choices('--without <part>', 'leave this part out', exportParts))
    .option('--fields <list>', 'what is told of a mark', exportFields.join(','))
    .option('--full-text', 'with the text of the document')
    .addOption(languageOption())
    .addOption(choice('--preset <look>', 'look of a Word file', wordPresets, 'academic'))
    .option('--comment-bare-marks', 'docx-annotated: a comment with its tags on marks that have none')
    .action(async (doc: string, options: Options) => {
      const result = await withStore(options.library, async (store) => {
        const documentId = await findDocument(store, doc);
        const request = await requestOf(store, documentId, options);
        return ask(store, 'export:run', { path: resolve(options.out), request });
      });
      print(options.json, result, () => [
        `${result.path}\t${result.checkedQuotes} quotes checked, ${result.differing} differ from the source`,
        ...result.losses.map(({ content, count }) => `left out\t${content}\t${count}`),
        ...result.conflicts.map(({ file, region, reason }) => `kept\t${file}\t${region}\t${reason}`),
      ]);
    });
}

async function requestOf(store: Store, documentId: DocumentId, options: Options): Promise<Request> {
  const has = (part: (typeof exportParts)[number], asked: boolean) =>
    !options.without.includes(part) && (asked || options.with.includes(part));
  // The rest is the schema's to judge: it names what it does not take.
  return {
    format: options.format,
    documentId,
    scope: await scopeOf(store, documentId, options),
    order: options.order,
    address: options.address,
    division: options.division,
    language: options.language,
    preset: options.preset,
    commentBareMarks: options.commentBareMarks === true,
    fields: options.fields.split(',').filter(Boolean),
    include: {
      measures: has('measures', false),
      annotations: has('annotations', true),
      notes: has('notes', true),
      fullText: has('fullText', options.fullText === true),
      codebook: has('codebook', false),
    },
  } as Request;
}

/** A filter where one is asked for, notes, sections by their addresses, or the document. */
async function scopeOf(store: Store, documentId: DocumentId, options: Options) {
  const { scope, tag, anyTag, notTag, color, text, from, to, author } = options;
  const isFiltered =
    [tag, anyTag, notTag, color, author].some((list) => list.length) ||
    text !== '' ||
    (from ?? to) !== undefined;
  if (scope === 'filter' || (scope === 'document' && isFiltered))
    return {
      kind: 'filter' as const,
      filter: {
        tags: {
          all: tag.map((path) => tagAt(store, path)),
          any: anyTag.map((path) => tagAt(store, path)),
          none: notTag.map((path) => tagAt(store, path)),
        },
        colors: color.map(Number),
        text,
        from: from ?? null,
        to: to ?? null,
        authors: [...author],
      },
    };
  if (scope === 'document') return { kind: 'document' as const };
  if (scope === 'notes') {
    const notes = await ask(store, 'note:list', {});
    const noteIds = options.note.length
      ? options.note.map((name) => {
          const found = notes.filter(({ id }) => id.startsWith(name));
          if (found.length !== 1 || !found[0]) throw new DomainError('not-found', { note: name });
          return found[0].id;
        })
      : notes.map(({ id }) => id);
    return { kind: 'notes' as const, noteIds };
  }
  const { db } = store.context;
  const reading = readingOf(readBlocks(db, documentId), readRepairs(db, documentId));
  const sections = scope
    .split(/\s+/u)
    .filter(Boolean)
    .map((address): BlockId => {
      const range = resolveAddress(reading, address);
      if (!range) throw new DomainError('not-found', { address });
      return range.start.block;
    });
  return { kind: 'sections' as const, sections };
}

/** The tag that a path a/b/c names. Throws DomainError not-found. */
function tagAt(store: Store, path: string): TagId {
  const tags = listTags(store.context.db);
  const tree = tagTreeOf(tags);
  const names = path.split('/').map((name) => name.trim());
  const found = tags.find(
    ({ id }) =>
      tagPathOf(tree, id)
        .map(({ name }) => name)
        .join('/') === names.join('/'),
  );
  if (!found) throw new DomainError('not-found', { tag: path });
  return found.id;
}
