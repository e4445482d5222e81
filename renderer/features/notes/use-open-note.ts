import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { NoteId } from '../../../shared/domain/ids';
import type { Note } from '../../../shared/domain/note/note';
import { CallError, callStore } from '../../lib/client';
import { useNotices } from '../../lib/notices';
import { whenOthersWritten } from './open-editors';

/**
 * The note as the store has it now, for an editor that is about to open; null until it is there or
 * when it is gone. A cached text would not do: typing on it would write over what came in between.
 */
export function useOpenNote(noteId: NoteId): { readonly note: Note | null; readonly isGone: boolean } {
  const { data, error, isFetchedAfterMount } = useQuery({
    queryKey: ['note:get', { noteId }, 'open'],
    queryFn: async () => {
      await whenOthersWritten(noteId);
      return callStore('note:get', { noteId });
    },
    refetchOnMount: 'always',
    gcTime: 0,
  });
  const isGone = error instanceof CallError && error.code === 'not-found';
  useEffect(() => {
    if (error && !isGone) useNotices.getState().reportError(error);
  }, [error, isGone]);
  return { note: data && isFetchedAfterMount && !isGone ? data : null, isGone };
}
