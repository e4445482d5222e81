import type { IncomingFile } from '../../../shared/ipc/contract';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { useReview } from './review-state';

/** Shows the system's file dialog and compares the file that was picked. */
export function chooseReturned(): void {
  reportFailure(
    window.zhangju.host.chooseFiles().then(async ([path]) => {
      if (path !== undefined) await useReview.getState().inspect({ kind: 'path', path });
    }),
  );
}

/** Takes a file that was exported here out of those that were dropped, and answers the rest. */
export async function takeReturned(files: readonly File[]): Promise<readonly File[]> {
  const rest: File[] = [];
  let taken = false;
  for (const file of files) {
    const path = window.zhangju.pathOfFile(file);
    if (taken || !file.name.toLowerCase().endsWith('.docx')) {
      rest.push(file);
      continue;
    }
    const incoming: IncomingFile =
      path === ''
        ? { kind: 'bytes', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : { kind: 'path', path };
    // A file of no document here can still be brought in as one.
    const known = await callStore('comments:recognise', { file: incoming }).catch(() => null);
    if (!known?.documentId) rest.push(file);
    else {
      taken = true;
      void useReview.getState().inspect(incoming);
    }
  }
  return rest;
}
