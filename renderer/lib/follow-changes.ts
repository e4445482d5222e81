import type { CallName, ChangeEvent } from '../../shared/ipc/contract';
import { queryClient, readsOf } from './client';
import { followMarks } from './follow-marks';

const isStale = (name: CallName, { topics }: ChangeEvent) =>
  (readsOf[name] ?? []).some((topic) => topics.includes(topic));

const refetch = (event: ChangeEvent, except?: CallName) =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => name !== except && isStale(name as CallName, event),
  });

/** Marks that are named are brought up to date one by one; false where that cannot be. */
async function followNamed({ annotationIds, documentIds, topics }: ChangeEvent): Promise<boolean> {
  const [documentId] = documentIds;
  if (!annotationIds?.length || !documentId || documentIds.length > 1 || topics.includes('document')) {
    return false;
  }
  return followMarks(documentId, annotationIds);
}

/** Brings what is shown up to date with each committed change. Call once at start. */
export function followChanges(onSaved: (at: number) => void): () => void {
  return window.zhangju.onChanged((event) => {
    onSaved(event.savedAt);
    void refetch(event, 'annotation:list');
    if (!isStale('annotation:list', event)) return;
    void followNamed(event).then((done) => {
      if (!done) void queryClient.invalidateQueries({ queryKey: ['annotation:list'] });
    });
  });
}
