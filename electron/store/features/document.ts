import { readingOf } from '../../../shared/domain/document/reading';
import { countsOf } from '../../../shared/domain/document/counts';
import { DomainError } from '../../../shared/domain/error';
import { repairContext } from '../../../shared/domain/document/repair-context';
import type { Repair } from '../../../shared/domain/document/repair';
import type { ImportPreview } from '../../../shared/ipc/contract';
import type { Feature } from '../gateway';
import { findBySource, readDocument } from '../repositories/documents';

/** Words shown on either side of a proposed repair, in UTF-16 units. */
const around = 10;

function contextOf(textOf: ReadonlyMap<string, string>, { change }: Repair): ImportPreview['repairs'] {
  // A file that was never opened holds nothing but what the rules propose.
  if (change.kind === 'as' || change.kind === 'level') return [];
  const { before, after } = repairContext(change, (id) => textOf.get(id) ?? '', around);
  return [{ kind: change.kind, before, after }];
}

export const documentFeature = {
  'document:inspect': async ({ file, encoding, ticket }, { db, reading: files, turns, reviews }) => {
    const read = await files.review({ file, encoding, known: [] }, ticket);
    const { name, sourceSha256 } = read;
    const understood = read.understood!;
    const { imported, meta, blocks, repairs } = understood;
    const reading = readingOf(blocks, repairs);
    const textOf = new Map(blocks.map((block) => [block.id, block.text]));
    const known = await turns.take(() => findBySource(db, sourceSha256));
    return {
      fileName: name,
      title: meta.title,
      issuer: meta.issuer,
      encoding: imported.encoding,
      encodings: imported.candidates,
      ...countsOf(blocks),
      paragraphCount: reading.blocks.filter((block) => block.kind === 'paragraph').length,
      repairs: repairs.flatMap((repair) => contextOf(textOf, repair)),
      duplicateOf: known && !known.deleted ? known.id : null,
      token: reviews.keep({ ...read, understood }),
    };
  },
  'document:import': async ({ file, encoding, ticket, reviewed }, context) => {
    const { importDocument, knownSources } = await import('../import-document');
    if (reviewed) {
      // What was looked at goes in, whatever has become of the file meanwhile.
      const { file: read, repairs } = context.reviews.read(reviewed.token, reviewed.review);
      const understood = { ...read.understood, repairs };
      return context.turns.take(() => importDocument(context, { ...read, understood }));
    }
    const known = await context.turns.take(() => knownSources(context));
    const read = await context.reading.take({ file, encoding, known }, ticket);
    return context.turns.take(() => importDocument(context, read));
  },
  'import:cancel': ({ ticket }, { reading }) => reading.cancel(ticket),
  'document:update': ({ documentId, ...patch }, { db, history }) => {
    const before = readDocument(db, documentId);
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    if ('title' in given && String(given['title']).trim() === '')
      throw new DomainError('input.invalid', { field: 'title' });
    return history.mutate(
      { kind: 'document:update', subject: before.title, topics: ['document'], documentIds: [documentId] },
      (tx) => {
        tx.update('document', { id: documentId }, given);
        return readDocument(db, documentId);
      },
    );
  },
  'document:delete': ({ documentId }, { db, history, now }) => {
    const before = readDocument(db, documentId);
    history.mutate(
      { kind: 'document:delete', subject: before.title, topics: ['document'], documentIds: [documentId] },
      (tx) => tx.update('document', { id: documentId }, { deleted_at: now() }),
    );
    return null;
  },
} satisfies Feature;
