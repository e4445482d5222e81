import { useMemo } from 'react';
import type { Block } from '../../shared/domain/document/block';
import type { DocumentSummary } from '../../shared/domain/document/document';
import type { Span } from '../../shared/domain/annotation/layers';
import type { TextPoint, TextRange } from '../../shared/domain/document/range';
import { readingOf, type Reading } from '../../shared/domain/document/reading';
import type { DocumentId } from '../../shared/domain/ids';
import type { DocumentContent } from '../../shared/ipc/contract';
import { useStoreQuery } from './client';

/** A document as the window works with it: source, repaired reading and linear positions. */
export interface OpenDocument {
  readonly document: DocumentSummary;
  readonly blocks: readonly Block[];
  readonly blockById: ReadonlyMap<string, Block>;
  readonly reading: Reading;
  /** The reading's name, which addresses carry behind an @. */
  readonly version: string;
  /** UTF-16 units before each source block, counting one for each break between blocks. */
  readonly positionOf: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Linear position of a point in UTF-16 units from the start of the document. */
export const linear = ({ positionOf }: OpenDocument, point: TextPoint): number =>
  (positionOf.get(point.block) ?? 0) + point.offset;

const spans = new WeakMap<OpenDocument, WeakMap<TextRange, Span>>();

/**
 * Linear positions of a range's ends in UTF-16 units. Remembered: a text may carry many thousand marks, and
 * their ranges stay the same objects while others are made or changed.
 */
export function spanOf(opened: OpenDocument, range: TextRange): Span {
  let known = spans.get(opened);
  if (!known) spans.set(opened, (known = new WeakMap()));
  let span = known.get(range);
  if (!span) {
    span = { start: linear(opened, range.start), end: linear(opened, range.end) };
    known.set(range, span);
  }
  return span;
}

const cache = new WeakMap<DocumentContent, OpenDocument>();

function understand(content: DocumentContent): OpenDocument {
  const known = cache.get(content);
  if (known) return known;
  const positionOf = new Map<string, number>();
  let length = 0;
  for (const block of content.blocks) {
    positionOf.set(block.id, length);
    length += block.text.length + 1;
  }
  const opened: OpenDocument = {
    document: content.document,
    blocks: content.blocks,
    blockById: new Map(content.blocks.map((block) => [block.id, block])),
    reading: readingOf(content.blocks, content.repairs),
    version: content.version,
    positionOf,
    length,
  };
  cache.set(content, opened);
  return opened;
}

/** The open document, or null while it is on its way. Every feature shares one reading of it. */
export function useOpenDocument(documentId: DocumentId | null): OpenDocument | null {
  const { data } = useStoreQuery(
    'document:open',
    { documentId: documentId as DocumentId },
    { enabled: documentId !== null, keepPrevious: true },
  );
  return useMemo(
    () => (data && data.document.id === documentId ? understand(data) : null),
    [data, documentId],
  );
}
