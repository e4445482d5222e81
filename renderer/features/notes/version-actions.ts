import i18next from 'i18next';
import type { NoteId } from '../../../shared/domain/ids';
import { callStore } from '../../lib/client';
import { useNotices } from '../../lib/notices';
import { nameOf } from './note-actions';
import { whenWritten } from './open-editors';

/** Keeps the note as it is at this moment. */
export async function keepVersion(noteId: NoteId): Promise<void> {
  try {
    await whenWritten(noteId);
    await callStore('note:keep-version', { noteId });
  } catch (error) {
    useNotices.getState().reportError(error);
  }
}

/** Puts an earlier state in the place of the text; what was there stays as a version. */
export async function restoreVersion(noteId: NoteId, versionId: string): Promise<void> {
  await whenWritten(noteId);
  const { title } = await callStore('note:restore-version', { noteId, versionId });
  useNotices.getState().offerUndo(i18next.t('note-tools:versions.restored', { title: nameOf(title) }));
}
