import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { withoutLayers } from '../../../shared/domain/annotation/without-layers';
import { DomainError } from '../../../shared/domain/error';
import type { ExportInput, ExportPicture, ExportSource } from '../../../shared/domain/export/options';
import type { BlockId, CopyId, DocumentId, NoteId } from '../../../shared/domain/ids';
import type { SentCopy } from '../../../shared/domain/review/sent-copy';
import type { TemplateId } from '../../../shared/domain/export/template';
import { isWholeText } from '../../../shared/domain/export/registry';
import { turnOf } from '../../../shared/domain/picture/exif-turn';
import { documentsIn } from '../../../shared/domain/note/note-links';
import type { ExportRequest } from '../../../shared/ipc/export-request';
import type { StoreContext } from '../context';
import { createJobs, unwatched } from '../exporters/job';
import type { WriterTools } from '../exporters';
import type { Feature } from '../gateway';
import { currentVersion } from '../reading-versions';
import { picturesOf, shownPicture } from '../picture-of-block';
import { registerFor } from '../register';
import { listAnnotations } from '../repositories/annotations';
import { listDocuments, readBlocks, readDocument, readRepairs } from '../repositories/documents';
import { readNotes } from '../repositories/notes';
import { listTranscriptions } from '../repositories/pictures';
import { listTags } from '../repositories/tags';
import { keepCopy } from '../repositories/layers';
import { listTemplates } from '../repositories/templates';

/** The marks that are meant, and those that the reader does not show. */
function shownOf(
  all: readonly Annotation[],
  shown: ExportRequest['shown'],
): Pick<ExportInput, 'annotations' | 'withheld'> {
  if (!shown) return { annotations: all };
  const ids = new Set(shown.annotationIds);
  const meant = all.filter(({ id }) => ids.has(id));
  return {
    annotations: withoutLayers(meant, new Set(shown.withoutLayers)),
    withheld: { words: shown.words, annotations: all.filter(({ id }) => !ids.has(id)) },
  };
}

/** What the picture blocks with marked regions show now. */
function picturesUnder({ db, libraryDir }: StoreContext, marks: readonly Annotation[]) {
  const blocks = new Map(
    marks.flatMap(({ region, range, documentId }) => (region ? [[range.start.block, documentId]] : [])),
  );
  const shown = new Map<BlockId, string>();
  for (const [block, documentId] of blocks) {
    const picture = shownPicture(db, libraryDir, documentId, block);
    if (picture) shown.set(block, picture.sha256);
  }
  return shown;
}

/** What the picture blocks show, with their bytes or, for what only asks which there are, without. */
function exportPictures(
  { db, libraryDir }: StoreContext,
  documentId: DocumentId,
  withBytes: boolean,
): NonNullable<ExportInput['pictures']> {
  return new Map(
    [...picturesOf(db, libraryDir, documentId)].map(
      ([block, picture]): [BlockId, ExportPicture | 'unread'] => {
        if (picture === 'unread') return [block, picture];
        const { isAttached, kind, sha256, width, height } = picture;
        const bytes = withBytes ? picture.bytes : new Uint8Array();
        const base64 = () => Buffer.from(bytes).toString('base64');
        const turn = turnOf(picture.bytes);
        return [block, { isAttached, kind, sha256, width, height, turn, bytes, base64 }];
      },
    ),
  );
}

/** All that an export of a document draws on. Named notes may belong to no document, or to another. */
export function exportInput(
  context: StoreContext,
  { documentId, scope, include, format, shown }: ExportRequest,
  withBytes = true,
): ExportInput {
  const { db } = context;
  const notes = scope.kind === 'notes' ? readNotes(db) : readNotes(db, documentId);
  const isWanted = (id: NoteId) => scope.kind !== 'notes' || scope.noteIds.includes(id);
  const sourceOf = (id: DocumentId): ExportSource => ({
    version: currentVersion(context, id),
    document: readDocument(db, id),
    blocks: readBlocks(db, id),
    repairs: readRepairs(db, id),
  });
  const isThere = new Set(listDocuments(db).map(({ id }) => id));
  const others =
    include.notes || scope.kind === 'notes'
      ? documentsIn(notes.filter(({ id }) => isWanted(id))).filter(
          (id) => id !== documentId && isThere.has(id),
        )
      : [];
  const annotations = listAnnotations(db, documentId);
  return {
    ...sourceOf(documentId),
    others: others.map(sourceOf),
    ...shownOf(annotations, shown),
    shownPictures: picturesUnder(context, annotations),
    tags: listTags(db),
    notes,
    transcriptions: listTranscriptions(db, documentId),
    ...(include.fullText || isWholeText(format)
      ? { pictures: exportPictures(context, documentId, withBytes) }
      : {}),
    ...(include.measures ? { measures: registerFor(context, documentId) } : {}),
  };
}

async function toolsOf(
  { db, hash, print, newId }: StoreContext,
  { templates, preset, commentBareMarks }: ExportRequest,
): Promise<WriterTools> {
  const { createTemplateFiller } = await import('../exporters/template-engine');
  const kept = new Map(listTemplates(db).map(({ id, text }) => [id, text]));
  return {
    hash,
    print,
    job: unwatched,
    word: { preset, commentBareMarks, copyId: newId() as CopyId, keep: () => undefined },
    markdown: {
      template: (id: TemplateId) => templates[id] ?? kept.get(id) ?? '',
      fill: createTemplateFiller(),
    },
  };
}

const jobs = createJobs();

/** What an export needs, read of the library at one moment: changes that come later belong to the next. */
const readAll = async (context: StoreContext, request: ExportRequest, withBytes: boolean) => ({
  input: exportInput(context, request, withBytes),
  now: context.now(),
  tools: await toolsOf(context, request),
});

// Formats are heavy and asked for rarely, so they load when first needed.
export const exportFeature = {
  'export:preview': async ({ request }, context) => {
    const { input, now, tools } = await readAll(context, request, false);
    const { previewExport } = await import('../exporters/run-export');
    return previewExport(input, request, tools, now);
  },
  'export:run': ({ request, path, job }, context) =>
    jobs.run(job, async (watched) => {
      const { input, now, tools } = await context.turns.take(() => readAll(context, request, true));
      const { runExport } = await import('../exporters/run-export');
      let sent: SentCopy | null = null;
      const word = { ...tools.word, keep: (copy: SentCopy) => (sent = copy) };
      const result = await runExport(input, request, path, { ...tools, word, job: watched }, now);
      const copy = sent as SentCopy | null;
      // Only what was written can come back.
      if (copy) await context.turns.take(() => keepCopy(context.db, copy));
      return result;
    }),
  'export:print': ({ request, job }, context) =>
    jobs.run(job, async (watched) => {
      const { printOnPaper, hash } = context;
      if (!printOnPaper) throw new DomainError('export.needs-window');
      const { input, now } = await context.turns.take(() => readAll(context, request, true));
      await watched.reach(0.2);
      const { sheetFor } = await import('../exporters/run-export');
      const html = sheetFor(input, request, hash, now);
      await watched.reach(0.9);
      return { isPrinted: await printOnPaper(html, watched.signal) };
    }),
  'export:progress': ({ job }) => jobs.progress(job),
  'export:cancel': ({ job }) => {
    jobs.cancel(job);
    return null;
  },
} satisfies Feature;
