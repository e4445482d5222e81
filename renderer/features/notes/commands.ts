import type { DocumentId } from '../../../shared/domain/ids';
import { callStore } from '../../lib/client';
import type { Command } from '../../lib/commands';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { createNote, openMemo } from './note-actions';

export const noteCommands: readonly Command[] = [
  {
    id: 'new-note',
    shortcuts: ['Mod+N'],
    group: 'notes',
    run: () => reportFailure(createNote(useWorkbench.getState().documentId)),
  },
  {
    id: 'document-memo',
    shortcuts: [],
    group: 'notes',
    isEnabled: () => useWorkbench.getState().documentId !== null,
    run: () => {
      const { documentId } = useWorkbench.getState();
      if (documentId) reportFailure(openDocumentMemo(documentId));
    },
  },
];

async function openDocumentMemo(documentId: DocumentId): Promise<void> {
  const documents = await callStore('document:list', {});
  const title = documents.find(({ id }) => id === documentId)?.title ?? '';
  await openMemo({ kind: 'document', id: documentId }, documentId, title);
}
