import { quoteAgrees } from '../../../shared/domain/annotation/quote';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { readingOf, type Reading, type ReadingBlock } from '../../../shared/domain/document/reading';
import { DomainError } from '../../../shared/domain/error';
import { printedTexts } from '../../../shared/domain/export/annotated/annotated-text';
import { threadsOf } from '../../../shared/domain/export/annotated/threads';
import { exportTexts } from '../../../shared/domain/export/texts';
import type { CopyId, DocumentId } from '../../../shared/domain/ids';
import { compareReturned } from '../../../shared/domain/review/compare';
import type { CopyName } from '../../../shared/domain/review/copy-name';
import type { Comparison } from '../../../shared/domain/review/difference';
import type { ReturnedFile } from '../../../shared/domain/review/returned';
import { printedWords, type SentComment } from '../../../shared/domain/review/sent-copy';
import { timeOfWallClock, wallClock } from '../exporters/word/wall-clock';
import type { StoreContext } from '../context';
import type { ReadableDb } from '../db/database';
import { listAnnotations } from '../repositories/annotations';
import { listDocuments, readBlocks, readRepairs } from '../repositories/documents';
import { findCopy } from '../repositories/layers';
import { listTags } from '../repositories/tags';

/** The document that a file comments on: the very one, or in another library the same text. */
export function documentOf(db: ReadableDb, name: CopyName): DocumentSummary | null {
  const documents = listDocuments(db);
  return (
    documents.find(({ id }) => id === (name.document as DocumentId)) ??
    documents.find(({ contentSha256 }) => contentSha256 === name.version) ??
    null
  );
}

/** What a returned file says, with the reading that its places are of. Throws DomainError comments.no-document. */
export function compareFile(
  { db }: StoreContext,
  name: CopyName,
  file: ReturnedFile,
): { readonly document: DocumentSummary; readonly reading: Reading; readonly comparison: Comparison } {
  const document = documentOf(db, name);
  if (!document) throw new DomainError('comments.no-document');
  const copy = findCopy(db, name.copy as CopyId);
  const blocks = readBlocks(db, document.id);
  const active = copy && new Set(copy.repairs);
  const repairs = readRepairs(db, document.id).map((repair) =>
    active ? { ...repair, active: active.has(repair.id) } : repair,
  );
  const reading = readingOf(blocks, repairs);
  const texts = exportTexts(name.language);
  const printed = copy?.blocks && new Set(copy.blocks);
  const current = listAnnotations(db, document.id);

  /** What another library must have sent: the comments that were here when the file was written. */
  const presumed = (): readonly SentComment[] => {
    const then = current
      .filter(({ createdAt }) => createdAt <= name.exportedAt)
      .map((mark) => ({
        ...mark,
        comments: mark.comments.filter(({ createdAt }) => createdAt <= name.exportedAt),
      }));
    const inFile = new Set(file.comments.map(({ text }) => text));
    const [long, short] = (['long', 'short'] as const).map((address) =>
      threadsOf(then, reading, listTags(db), texts, {
        address,
        commentBareMarks: true,
        wallClock,
        agrees: ({ range, quote }) => quoteAgrees(blocks, range, quote.exact),
      }),
    );
    const fits = (list: readonly SentComment[] = []) =>
      list.filter((one) => inFile.has(printedWords(one))).length;
    return (fits(short) > fits(long) ? short : long) ?? [];
  };
  const returned = new Set(file.units.map(({ revised }) => revised));
  /** What a block was sent as: where it may have been several, the one that came back. */
  const sentText = (block: ReadingBlock): string => {
    const all = printedTexts(block, texts);
    return all.find((text) => returned.has(text)) ?? all[0] ?? '';
  };
  const comparison = compareReturned({
    reading,
    sent: reading.blocks.flatMap((block, index) =>
      printed && !printed.has(block.id) ? [] : [{ index, text: sentText(block) }],
    ),
    comments: copy?.comments ?? presumed(),
    file,
    current,
    anonymous: texts.report.anonymous,
    timeOf: timeOfWallClock,
  });
  return { document, reading, comparison };
}
