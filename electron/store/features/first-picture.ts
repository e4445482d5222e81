import type { Feature } from '../gateway';
import { currentVersion } from '../reading-versions';
import { listAnnotations } from '../repositories/annotations';
import { listDocuments, readBlocks, readDocument, readPassage, readRepairs } from '../repositories/documents';
import { listLayers } from '../repositories/layers';
import { listNotes } from '../repositories/notes';
import { listPictures, listTranscriptions } from '../repositories/pictures';
import { listTags } from '../repositories/tags';

/** Blocks of a passage: more than a large window shows. */
const passageLength = 60;

/** What the window asks for before it draws anything. Nothing here may need more code than reading rows does. */
export const firstPictureFeature = {
  'document:list': (_input, { db }) => listDocuments(db),
  'document:passage': ({ documentId, from }, { db }) => {
    readDocument(db, documentId);
    return readPassage(db, documentId, from, passageLength);
  },
  'document:open': ({ documentId }, context) => {
    const { db, now } = context;
    readDocument(db, documentId);
    db.run('UPDATE document SET opened_at = ? WHERE id = ?', now(), documentId);
    const blocks = readBlocks(db, documentId);
    const repairs = readRepairs(db, documentId);
    return {
      document: readDocument(db, documentId),
      blocks,
      repairs,
      version: currentVersion(context, documentId, { blocks, repairs }),
    };
  },
  'annotation:list': ({ documentId }, { db }) => listAnnotations(db, documentId),
  'picture:list': ({ documentId }, { db }) => {
    readDocument(db, documentId);
    return listPictures(db, documentId);
  },
  'transcription:list': ({ documentId }, { db }) => {
    readDocument(db, documentId);
    return listTranscriptions(db, documentId);
  },
  'layer:list': ({ documentId }, { db }) => listLayers(db, documentId),
  'tag:list': (_input, { db }) => listTags(db),
  'note:list': (_input, { db }) => listNotes(db),
} satisfies Feature;
