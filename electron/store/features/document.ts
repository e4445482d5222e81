import { readingOf } from '../../../shared/domain/document/reading';
import { countsOf } from '../../../shared/domain/document/counts';
import { DomainError } from '../../../shared/domain/error';
import type { Block } from '../../../shared/domain/document/block';
import type { Repair } from '../../../shared/domain/document/repair';
import type { ImportPreview } from '../../../shared/ipc/contract';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import {
  findBySource,
  readBlocks,
  readDocument,
  readRepairs,
  listDocuments,
  toRepair,
} from '../repositories/documents';

/** Words shown on either side of a proposed repair, in UTF-16 units. */
const around = 10;

function contextOf(blocks: readonly Block[], { change }: Repair): ImportPreview['repairs'][number] {
  const textOf = (id: string) => blocks.find((block) => block.id === id)?.text ?? '';
  const text = textOf(change.block);
  return change.kind === 'join'
    ? { kind: 'join', before: text.slice(-around), after: textOf(change.next).slice(0, around) }
    : {
        kind: 'space',
        before: text.slice(Math.max(0, change.start - around), change.start),
        after: text.slice(change.end, change.end + around),
      };
}

export const documentFeature = {
  'document:list': (_input, { db }) => listDocuments(db),
  'document:open': ({ documentId }, { db, now }) => {
    readDocument(db, documentId);
    db.run('UPDATE document SET opened_at = ? WHERE id = ?', now(), documentId);
    return {
      document: readDocument(db, documentId),
      blocks: readBlocks(db, documentId),
      repairs: readRepairs(db, documentId),
    };
  },
  'document:inspect': async ({ file, encoding, ticket }, { db, reading: files, turns }) => {
    const { name, sourceSha256, understood } = await files.review({ file, encoding, known: [] }, ticket);
    const { imported, meta, blocks, repairs } = understood!;
    const reading = readingOf(blocks, repairs);
    const known = await turns.take(() => findBySource(db, sourceSha256));
    return {
      fileName: name,
      title: meta.title,
      issuer: meta.issuer,
      encoding: imported.encoding,
      encodings: imported.candidates,
      ...countsOf(blocks),
      paragraphCount: reading.blocks.filter((block) => block.kind === 'paragraph').length,
      repairs: repairs.map((repair) => contextOf(blocks, repair)),
      duplicateOf: known && !known.deleted ? known.id : null,
    };
  },
  'document:import': async ({ file, encoding, ticket }, context) => {
    const { importDocument, knownSources } = await import('../import-document');
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
  'repair:set': ({ repairId, active }, { db, history }) => {
    const row = db.get<Row<'repair'>>('SELECT * FROM repair WHERE id = ?', repairId);
    if (!row) throw new DomainError('not-found', { repairId });
    return history.mutate(
      {
        kind: 'repair:set',
        subject: readDocument(db, row.document_id as never).title,
        topics: ['repair'],
        documentIds: [row.document_id as never],
      },
      (tx) => {
        tx.update('repair', { id: repairId }, { active: active ? 1 : 0 });
        return toRepair({ ...row, active: active ? 1 : 0 });
      },
    );
  },
} satisfies Feature;
