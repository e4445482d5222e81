import { addressOfMark } from '../../../shared/domain/annotation/mark-address';
import { addressOf } from '../../../shared/domain/document/address';
import { readingOf, type Reading } from '../../../shared/domain/document/reading';
import { noteText } from '../../../shared/domain/note/note-text';
import { findInTranscriptions } from '../../../shared/domain/picture/find-transcriptions';
import { transcriptionAddress } from '../../../shared/domain/picture/picture';
import { findAll, type TextHit } from '../../../shared/domain/search/find';
import type { LibraryHit } from '../../../shared/domain/search/hit';
import type { ReadableDb } from '../db/database';
import type { Feature } from '../gateway';
import { listAnnotations } from '../repositories/annotations';
import { listDocuments, readBlocks, readRepairs } from '../repositories/documents';
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

/** Exact words in source texts as read, in what was typed off pictures, in comments and in notes. */
export function searchLibrary(db: ReadableDb, query: string, limit: number): readonly LibraryHit[] {
  if (query.trim() === '') return [];
  const hits: LibraryHit[] = [];
  for (const document of listDocuments(db)) {
    const about = { documentId: document.id, documentTitle: document.title, noteId: null };
    const reading = readingFor(db, document.id, document.contentSha256);
    for (const hit of findAll(reading, query)) {
      if (hits.length >= limit) return hits;
      hits.push({
        ...about,
        kind: 'text',
        range: hit.range,
        address: addressOf(reading, hit.range, 'short'),
        ...excerptOf(reading.blocks[hit.index]?.text ?? '', hit),
      });
    }
    for (const hit of findInTranscriptions(reading, listTranscriptions(db, document.id), query)) {
      if (hits.length >= limit) return hits;
      const place = { block: hit.blockId, offset: 0 };
      hits.push({
        ...about,
        kind: 'transcription',
        range: { start: place, end: place },
        address: transcriptionAddress(hit.picture, hit.paragraph, 'short'),
        ...excerpt(hit.text, hit.start, hit.end),
      });
    }
    for (const annotation of listAnnotations(db, document.id)) {
      for (const { text } of annotation.comments) {
        const at = text.indexOf(query);
        if (at < 0 || hits.length >= limit) continue;
        hits.push({
          ...about,
          kind: 'comment',
          range: annotation.range,
          address: addressOfMark(reading, annotation, 'short'),
          ...excerpt(text, at, at + query.length),
        });
      }
    }
  }
  for (const note of readNotes(db)) {
    const text = `${note.title}\n${noteText(note.body)}`;
    const at = text.indexOf(query);
    if (at < 0 || hits.length >= limit) continue;
    hits.push({
      documentId: note.documentId,
      documentTitle: '',
      kind: 'note',
      noteId: note.id,
      range: null,
      address: note.title,
      ...excerpt(text, at, at + query.length),
    });
  }
  return hits;
}

export const searchFeature = {
  'search:library': ({ query, limit }, { db }) => searchLibrary(db, query, limit),
} satisfies Feature;
