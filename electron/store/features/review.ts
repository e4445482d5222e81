import { quoteOf } from '../../../shared/domain/annotation/quote';
import { addressOf, addressOfBlock } from '../../../shared/domain/document/address';
import { readingOf, type Reading } from '../../../shared/domain/document/reading';
import { DomainError } from '../../../shared/domain/error';
import type { Difference } from '../../../shared/domain/review/difference';
import { isWritable } from '../../../shared/domain/review/difference';
import { remainderNote } from '../../../shared/domain/review/remainder-note';
import type { IncomingFile } from '../../../shared/ipc/contract';
import type { StoreContext } from '../context';
import type { Feature } from '../gateway';
import { sha256 } from '../originals';
import { readIncoming } from '../read-incoming';
import { readBlocks, readRepairs } from '../repositories/documents';

async function compare(context: StoreContext, incoming: IncomingFile) {
  const { bytes, name: fileName } = readIncoming(incoming);
  const { readReturned } = await import('../review/read-returned');
  const { compareFile } = await import('../review/ground');
  try {
    const { name, file } = readReturned(bytes);
    return { fileName, fileSha256: sha256(bytes), name, ...compareFile(context, name, file) };
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.code, { fileName, ...error.detail });
    throw error;
  }
}

const placeOf = (reading: Reading, { range, near }: Difference, form: 'long' | 'short'): string =>
  range
    ? addressOf(reading, range, form)
    : near !== null && reading.blocks[near]
      ? addressOfBlock(reading, near, form)
      : '';

// Comparing is asked for rarely and reads whole files, so its code loads when first needed.
export const reviewFeature = {
  'comments:recognise': async ({ file }, { db }) => {
    const { bytes } = readIncoming(file);
    const { readCopyName } = await import('../review/read-returned');
    const { documentOf } = await import('../review/ground');
    try {
      const name = readCopyName(bytes);
      return name && { documentId: documentOf(db, name)?.id ?? null };
    } catch (error) {
      // What cannot be opened is no file of ours; the importers say what it is.
      if (error instanceof DomainError) return null;
      throw error;
    }
  },
  'comments:inspect': async ({ file }, context) => {
    const { fileName, fileSha256, name, document, reading, comparison } = await compare(context, file);
    const { differences, ...rest } = comparison;
    return {
      ...rest,
      fileName,
      fileSha256,
      documentId: document.id,
      title: document.title,
      exportedAt: name.exportedAt,
      differences: differences.map((one) => ({
        ...one,
        address: placeOf(reading, one, 'short'),
        longAddress: placeOf(reading, one, 'long'),
      })),
    };
  },
  'comments:places': async ({ documentId, words, near }, { db }) => {
    const { placesLike } = await import('../../../shared/domain/review/another-place');
    const blocks = readBlocks(db, documentId);
    const reading = readingOf(blocks, readRepairs(db, documentId));
    return placesLike(reading, words, near).map((range) => ({
      range,
      words: quoteOf(blocks, range).exact,
      address: addressOf(reading, range, 'short'),
    }));
  },
  'comments:apply': async ({ file, fileSha256, keys, places, withoutLayer }, context) => {
    const { fileName, document, reading, comparison, ...read } = await compare(context, file);
    if (read.fileSha256 !== fileSha256) throw new DomainError('comments.changed', { fileName });
    const wanted = new Set(keys);
    const { withPlaces } = await import('../../../shared/domain/review/another-place');
    const differences = withPlaces(comparison.differences, readBlocks(context.db, document.id), places);
    const chosen = differences.filter((one) => wanted.has(one.key) && isWritable(one));
    if (chosen.length !== wanted.size) throw new DomainError('comments.changed', { fileName });
    const { Applying } = await import('../review/apply');
    const note = remainderNote(differences, fileName, context.settings().language, (one) =>
      placeOf(reading, one, 'long'),
    );
    if (chosen.length === 0 && !note) return { written: 0, noteId: null };
    return context.history.mutate(
      {
        kind: 'comments:apply',
        subject: fileName,
        topics: note ? ['annotation', 'note'] : ['annotation'],
        documentIds: [document.id],
      },
      (tx) => {
        const source = { documentId: document.id, fileName, fileSha256 };
        const applying = new Applying(context, tx, source, new Set(withoutLayer));
        for (const one of chosen) applying.write(one);
        return { written: chosen.length, noteId: note ? applying.note(note) : null };
      },
    );
  },
} satisfies Feature;
