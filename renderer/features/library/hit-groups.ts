import type { DocumentId } from '../../../shared/domain/ids';
import type { LibraryHit } from '../../../shared/domain/search/hit';

/** Hits of one document, or of the notes (`documentId` null). */
export interface HitGroup {
  readonly documentId: DocumentId | null;
  readonly title: string;
  readonly hits: readonly LibraryHit[];
}

/** Hits under their document, in the order in which they came; those in notes stand last. */
export function groupHits(hits: readonly LibraryHit[]): readonly HitGroup[] {
  const groups = new Map<DocumentId | null, LibraryHit[]>();
  for (const hit of hits) {
    // A note may belong to a document, but its words are the researcher's own.
    const key = hit.kind === 'note' ? null : hit.documentId;
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  const list = [...groups].map(([documentId, group]) => ({
    documentId,
    title: documentId === null ? '' : (group[0]?.documentTitle ?? ''),
    hits: group,
  }));
  return list.toSorted((a, b) => Number(a.documentId === null) - Number(b.documentId === null));
}
