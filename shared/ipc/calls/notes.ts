import { z } from 'zod';
import type { DocumentId, NoteId, TagId } from '../../domain/ids';
import type { NoteCitation } from '../../domain/note/citations';
import type {
  Note,
  NoteLinkFrom,
  NoteSummary,
  NoteVersion,
  NoteVersionSummary,
} from '../../domain/note/note';
import { noteAttachmentSchema, noteBodySchema } from '../note-schema';
import { call, id, nothing, text } from '../schema';

export const notesCalls = {
  'note:list': call<readonly NoteSummary[]>()(nothing),
  'note:get': call<Note>()(z.strictObject({ noteId: id<NoteId>() })),
  'note:create': call<Note>()(
    z.strictObject({
      documentId: id<DocumentId>().nullable(),
      title: text(500),
      body: noteBodySchema,
      attachedTo: noteAttachmentSchema.optional(),
    }),
  ),
  'note:update': call<NoteSummary>()(
    z.strictObject({ noteId: id<NoteId>(), title: text(500).optional(), body: noteBodySchema.optional() }),
  ),
  'note:delete': call<null>()(z.strictObject({ noteId: id<NoteId>() })),
  'note:set-tags': call<NoteSummary>()(
    z.strictObject({ noteId: id<NoteId>(), tagIds: z.array(id<TagId>()).max(200) }),
  ),
  /** Which other notes lead to this one. */
  'note:links': call<readonly NoteLinkFrom[]>()(z.strictObject({ noteId: id<NoteId>() })),
  /** Which notes quote a document or name clauses of it, the one edited last on top. */
  'note:citing': call<readonly NoteCitation[]>()(z.strictObject({ documentId: id<DocumentId>() })),
  /** Earlier states of a note, the newest on top. */
  'note:versions': call<readonly NoteVersionSummary[]>()(z.strictObject({ noteId: id<NoteId>() })),
  'note:version': call<NoteVersion>()(z.strictObject({ noteId: id<NoteId>(), versionId: text(64) })),
  /** Keeps the note as it is now, if no version says the same. */
  'note:keep-version': call<null>()(z.strictObject({ noteId: id<NoteId>() })),
  'note:restore-version': call<NoteSummary>()(z.strictObject({ noteId: id<NoteId>(), versionId: text(64) })),
} as const;
