import { addressOfMark } from '../../../shared/domain/annotation/mark-address';
import { addressOf } from '../../../shared/domain/document/address';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { readingOf, type Reading } from '../../../shared/domain/document/reading';
import type { DocumentId } from '../../../shared/domain/ids';
import { noteText } from '../../../shared/domain/note/note-text';
import { findInTranscriptions } from '../../../shared/domain/picture/find-transcriptions';
import { transcriptionAddress } from '../../../shared/domain/picture/picture';
import { findAll, type TextHit } from '../../../shared/domain/search/find';
import type { LibraryHit } from '../../../shared/domain/search/hit';
import type { ReadableDb } from '../db/database';
import type { Feature } from '../gateway';
import { listAnnotations } from '../repositories/annotations';
import { listDocuments, readBlocks, readDocument, readRepairs } from '../repositories/documents';
import { listTranscriptions } from '../repositories/pictures';
import { readNotes } from '../repositories/notes';

const around = 16;

const excerpt = (text: string, start: number, end: number) => ({
  before: text.slice(Math.max(0, start - around), start),
  match: text.slice(start, end),
  after: text.slice(end, end + around * 2),
});

/** The words around a hit, not beyond the cell that it stands in. */
function excerptOf(text: string, { piece, start, end }: TextHit) {
  return excerpt(text.slice(piece.start, piece.end), start - piece.start, end - piece.start);
}

/** Readings of the last few documents; the key names the text and its repairs, so it never goes stale. */
const readings = new Map<string, Reading>();
const keptReadings = 24;

function readingFor(db: ReadableDb, id: Parameters<typeof readRepairs>[1], contentSha256: string): Reading {
  const repairs = readRepairs(db, id);
  const key = JSON.stringify([id, contentSha256, repairs]);
  const known = readings.get(key);
  if (known) return known;
  const reading = readingOf(readBlocks(db, id), repairs);
  readings.set(key, reading);
  if (readings.size > keptReadings) readings.delete(readings.keys().next().value ?? '');
  return reading;
}

/** A document to look through, with what its hits say of it. */
function searchedOf(
  db: ReadableDb,
  { id, title, contentSha256 }: Pick<DocumentSummary, 'id' | 'title' | 'contentSha256'>,
) {
  const about = { documentId: id, documentTitle: title, noteId: null };
  return { id, reading: readingFor(db, id, contentSha256), about };
}
type Searched = ReturnType<typeof searchedOf>;

function* textHits({ reading, about }: Searched, query: string): Generator<LibraryHit> {
  for (const hit of findAll(reading, query)) {
    yield {
      ...about,
      kind: 'text',
      range: hit.range,
      address: addressOf(reading, hit.range, 'short'),
      ...excerptOf(reading.blocks[hit.index]?.text ?? '', hit),
    };
  }
}

function* transcriptionHits(
  db: ReadableDb,
  { id, reading, about }: Searched,
  query: string,
): Generator<LibraryHit> {
  for (const hit of findInTranscriptions(reading, listTranscriptions(db, id), query)) {
    const place = { block: hit.blockId, offset: 0 };
    yield {
      ...about,
      kind: 'transcription',
      range: { start: place, end: place },
      address: transcriptionAddress(hit.picture, hit.paragraph, 'short'),
      ...excerpt(hit.text, hit.start, hit.end),
    };
  }
}

/** Comments that hold the words, each once, in the order of their marks. */
function* commentHits(
  db: ReadableDb,
  { id, reading, about }: Searched,
  query: string,
): Generator<LibraryHit> {
  for (const annotation of listAnnotations(db, id)) {
    for (const { text } of annotation.comments) {
      const at = text.indexOf(query);
      if (at < 0) continue;
      yield {
        ...about,
        kind: 'comment',
        annotationId: annotation.id,
        range: annotation.range,
        address: addressOfMark(reading, annotation, 'short'),
        ...excerpt(text, at, at + query.length),
      };
    }
  }
}

/** Notes that hold the words, each once. */
function* noteHits(db: ReadableDb, query: string): Generator<LibraryHit> {
  for (const note of readNotes(db)) {
    const text = `${note.title}\n${noteText(note.body)}`;
    const at = text.indexOf(query);
    if (at < 0) continue;
    yield {
      documentId: note.documentId,
      documentTitle: '',
      kind: 'note',
      noteId: note.id,
      range: null,
      address: note.title,
      ...excerpt(text, at, at + query.length),
    };
  }
}

function* libraryHits(db: ReadableDb, query: string): Generator<LibraryHit> {
  for (const document of listDocuments(db)) {
    const searched = searchedOf(db, document);
    yield* textHits(searched, query);
    yield* transcriptionHits(db, searched, query);
    yield* commentHits(db, searched, query);
  }
  yield* noteHits(db, query);
}

/** What the researcher wrote on a document: its comments, then its notes and those of no document. */
function* ownHits(db: ReadableDb, documentId: DocumentId, query: string): Generator<LibraryHit> {
  yield* commentHits(db, searchedOf(db, readDocument(db, documentId)), query);
  for (const hit of noteHits(db, query)) {
    if (hit.documentId === documentId || hit.documentId === null) yield hit;
  }
}

/** The first hits, and no more work than they need; white space alone finds nothing. */
function first(hits: Iterable<LibraryHit>, query: string, limit: number): readonly LibraryHit[] {
  const found: LibraryHit[] = [];
  if (query.trim() === '') return found;
  for (const hit of hits) {
    if (found.push(hit) === limit) break;
  }
  return found;
}

export const searchFeature = {
  'search:library': ({ query, limit }, { db }) => first(libraryHits(db, query), query, limit),
  'search:own': ({ documentId, query, limit }, { db }) => first(ownHits(db, documentId, query), query, limit),
} satisfies Feature;
