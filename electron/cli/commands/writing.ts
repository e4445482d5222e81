import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findQuote } from '../../../shared/domain/annotation/anchor';
import { markColors, type MarkColor } from '../../../shared/domain/annotation/annotation';
import { addressOf } from '../../../shared/domain/document/address';
import { readingOf } from '../../../shared/domain/document/reading';
import { DomainError } from '../../../shared/domain/error';
import type { TagId } from '../../../shared/domain/ids';
import { toErrorReply } from '../../store/gateway';
import { readBlocks, readRepairs } from '../../store/repositories/documents';
import type { Store } from '../../store/store';
import { choice } from '../choice';
import { describeError } from '../describe-error';
import { print, progressLine } from '../print';
import { ask, findDocument, withStore } from '../session';

interface Options {
  readonly library: string;
  readonly json?: boolean;
}
interface AnnotateOptions extends Options {
  readonly quote: string;
  readonly address?: string;
  readonly color: string;
  readonly tag: readonly string[];
  readonly comment?: string;
}
/** Commands that write to the library. */
export function registerWriting(program: Command, common: (command: Command) => Command): void {
  common(program.command('import <paths...>').description('bring files into the library')).action(
    async (paths: readonly string[], { library, json }: Options) => {
      const results = await withStore(library, (store) => importAll(store, paths));
      print(json, results, () =>
        results.flatMap((result) => (result.ok ? [`${result.document.id}\t${result.document.title}`] : [])),
      );
      for (const result of results) {
        if (!result.ok) process.stderr.write(`zhangju: ${result.message}\n`);
      }
      if (results.some((result) => !result.ok)) process.exitCode = 2;
    },
  );

  common(program.command('annotate <doc>').description('mark words'))
    .requiredOption('--quote <text>', 'the exact words')
    .option('--address <address>', 'where they stand, if they occur more than once')
    .addOption(choice('--color <n>', 'its colour', markColors.map(String), '1'))
    .option('--tag <path...>', 'tags as a/b/c, made where they are missing', [])
    .option('--comment <text>', 'a comment')
    .action(async (doc: string, options: AnnotateOptions) => {
      const made = await withStore(options.library, (store) => annotate(store, doc, options));
      print(options.json, made, () => [
        `${made.id}\t${made.address}\t${made.quote.exact.replaceAll('\n', ' ')}`,
      ]);
    });
}

/** Every file that can be read is in; one that cannot is named and the rest goes on. */
async function importAll(store: Store, paths: readonly string[]) {
  const results = [];
  const bar = progressLine(process.stderr);
  store.onProgress(({ ticket, stage, done, total }) =>
    bar.show(`${Number(ticket) + 1} / ${paths.length}  ${stage}${total > 0 ? ` ${done} / ${total}` : ''}`),
  );
  for (const [at, path] of paths.entries()) {
    try {
      const file = { kind: 'path' as const, path: resolve(path) };
      const document = await ask(store, 'document:import', { file, ticket: String(at) });
      results.push({ ok: true as const, path, document });
    } catch (error) {
      const { code, detail } = toErrorReply(error).error;
      results.push({
        ok: false as const,
        path,
        code,
        message: describeError(code, { ...detail, fileName: path }),
      });
    }
  }
  bar.clear();
  return results;
}

async function annotate(store: Store, doc: string, options: AnnotateOptions) {
  const { db } = store.context;
  const documentId = await findDocument(store, doc);
  const reading = readingOf(readBlocks(db, documentId), readRepairs(db, documentId));
  const places = findQuote(reading, options.quote, options.address);
  const [range] = places;
  if (!range) throw new DomainError('quote.not-found', { quote: options.quote });
  if (places.length > 1) {
    const addresses = places.slice(0, 12).map((place) => addressOf(reading, place, 'short'));
    throw new DomainError('quote.ambiguous', { addresses: addresses.join(' ') });
  }
  const color = Number(options.color) as MarkColor;
  const tagIds: TagId[] = [];
  for (const path of options.tag) tagIds.push(await tagByPath(store, path));
  const annotation = await ask(store, 'annotation:create', {
    documentId,
    range,
    color,
    tagIds,
    ...(options.comment ? { comment: options.comment } : {}),
  });
  return { ...annotation, address: addressOf(reading, annotation.range, 'short') };
}

/** The tag that a path a/b/c names; what is missing of it is made. */
async function tagByPath(store: Store, path: string): Promise<TagId> {
  let parentId: TagId | null = null;
  for (const name of path
    .split('/')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const tags: Awaited<ReturnType<typeof listTags>> = await listTags(store);
    const known = tags.find((tag) => tag.parentId === parentId && tag.name === name);
    parentId = known ? known.id : (await ask(store, 'tag:create', { name, parentId })).id;
  }
  if (parentId === null) throw new DomainError('input.invalid', { tag: path });
  return parentId;
}

const listTags = (store: Store) => ask(store, 'tag:list', {});
