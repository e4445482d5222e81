import { addressOfMark } from '../../../shared/domain/annotation/mark-address';
import { fragmentOf } from '../../../shared/domain/picture/region';
import type { Command } from 'commander';
import { quoteOf } from '../../../shared/domain/annotation/quote';
import { addressOf, addressOfBlock, resolveAddress } from '../../../shared/domain/document/address';
import { readingOf, toSource, type Reading } from '../../../shared/domain/document/reading';
import { tableIn } from '../../../shared/domain/document/reading-table';
import { partVersion } from '../../../shared/domain/document/reading-version';
import { DomainError } from '../../../shared/domain/error';
import { listAnnotations } from '../../store/repositories/annotations';
import { readBlocks, readRepairs } from '../../store/repositories/documents';
import { listTags } from '../../store/repositories/tags';
import { verifyLibrary } from '../../store/verify';
import { print } from '../print';
import { ask, findDocument, readAny, withStore } from '../session';

interface Options {
  readonly library: string;
  readonly json?: boolean;
}

interface TextOptions extends Options {
  readonly address?: string;
}

/** The words at an address, and what their address is now. Throws DomainError address.unknown or address.version. */
async function placeAt(library: string, doc: string, asked: string) {
  const { address: plain, version: wanted } = partVersion(asked);
  const { document, blocks, reading, version, current } = await readAny(library, doc, wanted);
  const range = resolveAddress(reading, plain);
  if (!range) throw new DomainError('address.unknown', { address: plain });
  return {
    title: document.title,
    asked: plain,
    version,
    range,
    address: addressOf(current, range, 'short'),
    longAddress: addressOf(current, range, 'long'),
    quote: quoteOf(blocks, range).exact,
  };
}

/** Commands that change nothing. DOC is an id or, for outline and text, a file without any library. */
export function registerReading(program: Command, common: (command: Command) => Command): void {
  common(program.command('documents').description('list the documents')).action(
    async ({ library, json }: Options) => {
      const documents = await withStore(library, (store) => ask(store, 'document:list', {}));
      print(json, documents, () =>
        documents.map(({ id, title, issuer, characterCount, annotationCount }) =>
          [id, title, issuer, characterCount, annotationCount].join('\t'),
        ),
      );
    },
  );

  common(program.command('outline <doc>').description('print the headings')).action(
    async (doc: string, { library, json }: Options) => {
      const { reading } = await readAny(library, doc);
      const headings = reading.blocks.flatMap((block, index) =>
        block.kind === 'heading'
          ? [
              {
                id: block.id,
                level: block.level,
                address: addressOfBlock(reading, index, 'short'),
                label: block.label,
                text: block.text,
              },
            ]
          : [],
      );
      print(json, headings, () =>
        headings.map(({ level, text }) => `${'  '.repeat(Math.max(0, level - 1))}${text}`),
      );
    },
  );

  common(program.command('text <doc>').description('print the blocks with their addresses'))
    .option(
      '--address <address>',
      'only the words at an address, also one of an older version: 3.3¶2s1@<version>',
    )
    .action(async (doc: string, { library, json, address }: TextOptions) => {
      if (address !== undefined) {
        const place = await placeAt(library, doc, address);
        print(json, place, () => [`${place.address}\t${place.quote.replaceAll('\n', ' ')}`]);
        return;
      }
      const { document, reading, version } = await readAny(library, doc);
      const blocks = reading.blocks.map((block, index) => ({
        id: block.id,
        kind: block.kind,
        voice: block.voice,
        level: block.level,
        label: block.label,
        address: addressOfBlock(reading, index, 'short'),
        longAddress: addressOfBlock(reading, index, 'long'),
        text: block.text,
        ...cellsOf(reading, index),
        source: block.source.map(({ id, text, image }) => ({ id, text, ...(image ? { image } : {}) })),
        repairs: reading.repairs.filter(({ id }) => block.parts.some((part) => part.repair === id)),
      }));
      print(json, { title: document.title, version, blocks, repairs: reading.repairs }, () =>
        blocks.map((block) => `${block.address}\t${block.text}`),
      );
    });

  common(program.command('annotations <doc>').description('list the marks')).action(
    async (doc: string, { library, json }: Options) => {
      const marks = await withStore(library, async (store) => {
        const id = await findDocument(store, doc);
        const { db } = store.context;
        const reading = readingOf(readBlocks(db, id), readRepairs(db, id));
        const tags = new Map(listTags(db).map((tag) => [tag.id, tag.name]));
        return listAnnotations(db, id).map((annotation) => ({
          ...annotation,
          address: addressOfMark(reading, annotation, 'short'),
          longAddress: addressOfMark(reading, annotation, 'long'),
          tags: annotation.tagIds.map((tagId) => tags.get(tagId) ?? ''),
        }));
      });
      print(json, marks, () =>
        marks.map(({ address, color, quote, region, tags, comments }) =>
          [
            address,
            color,
            region ? fragmentOf(region, 'percent') : quote.exact.replaceAll('\n', ' '),
            tags.map((tag) => `#${tag}`).join(' '),
            comments.map(({ text }) => text).join(' / '),
          ].join('\t'),
        ),
      );
    },
  );

  common(
    program.command('search <query>').description('find exact words in texts, comments and notes'),
  ).action(async (query: string, { library, json }: Options) => {
    const hits = await withStore(library, (store) => ask(store, 'search:library', { query, limit: 10_000 }));
    print(json, hits, () =>
      hits.map(({ documentTitle, address, before, match, after }) =>
        `${documentTitle}\t${address}\t${before}${match}${after}`.replaceAll('\n', ' '),
      ),
    );
  });

  common(
    program.command('verify').description('check the library: database, texts, originals, quotes'),
  ).action(async ({ library, json }: Options) => {
    const result = await withStore(library, (store) => verifyLibrary(store.context));
    print(json, result, () => [
      `${result.documents} documents, ${result.blocks} blocks, ${result.annotations} marks checked`,
      ...result.findings.map(({ check, documentId, message }) => `${check}\t${documentId ?? ''}\t${message}`),
      result.findings.length === 0 ? 'no fault found' : `${result.findings.length} faults found`,
    ]);
    if (result.findings.length > 0) process.exitCode = 1;
  });
}

/** The cells of a table with their addresses and places in its text; nothing of any other block. */
function cellsOf(reading: Reading, index: number) {
  const block = reading.blocks[index];
  const table = block && tableIn(block);
  if (!block || !table) return {};
  const cells = table.cells.map(({ start, end, breaks: _, ...cell }) => {
    const range = {
      start: toSource(reading, index, start, 'start'),
      end: toSource(reading, index, end, 'end'),
    };
    const address = end > start ? addressOf(reading, range, 'short') : '';
    return { address, ...cell, start, end, text: block.text.slice(start, end) };
  });
  return { cells };
}
