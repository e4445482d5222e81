import type { Annotation } from '../../shared/domain/annotation/annotation';
import type { AnnotationId, DocumentId } from '../../shared/domain/ids';
import { callStore, queryClient } from './client';

const keyOf = (documentId: DocumentId) => ['annotation:list', { documentId }] as const;

/** The list with `ids` as `fresh` has them: changed in place, added, or gone. */
export function patched(
  list: readonly Annotation[],
  ids: readonly AnnotationId[],
  fresh: readonly Annotation[],
): readonly Annotation[] {
  const now = new Map(fresh.map((mark) => [mark.id, mark]));
  const wanted = new Set(ids);
  const kept = list.flatMap((mark) => (wanted.has(mark.id) ? (now.get(mark.id) ?? []) : mark));
  const known = new Set(list.filter(({ id }) => wanted.has(id)).map(({ id }) => id));
  return [...kept, ...fresh.filter(({ id }) => !known.has(id))];
}

/**
 * Brings the shown marks of a document up to date by asking for the changed ones only: a text may
 * carry many thousand. Answers false where the whole list has to be read again.
 */
export async function followMarks(documentId: DocumentId, ids: readonly AnnotationId[]): Promise<boolean> {
  const query = queryClient.getQueryCache().find({ queryKey: keyOf(documentId) });
  if (!query?.state.data) return query === undefined;
  if (query.state.fetchStatus !== 'idle') return false;
  try {
    const fresh = await callStore('annotation:get', { documentId, annotationIds: [...ids] });
    queryClient.setQueryData<readonly Annotation[]>(
      keyOf(documentId),
      (list) => list && patched(list, ids, fresh),
    );
    return true;
  } catch {
    return false;
  }
}

/** Shows an answered change before its event has come. */
export function showMark(mark: Annotation): void {
  queryClient.setQueryData<readonly Annotation[]>(
    keyOf(mark.documentId),
    (list) => list && patched(list, [mark.id], [mark]),
  );
}

/** Takes marks away that an answered change has removed. */
export function dropMarks(documentId: DocumentId, ids: readonly AnnotationId[]): void {
  queryClient.setQueryData<readonly Annotation[]>(
    keyOf(documentId),
    (list) => list && patched(list, ids, []),
  );
}
