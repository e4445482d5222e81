import type { IncomingFile } from '../../../shared/ipc/contract';
import { reportFailure } from '../../lib/notices';
import { useIncoming } from './incoming';

/** Shows the system's file dialog and takes in what was picked. */
export function chooseFiles(): void {
  reportFailure(
    window.zhangju.host
      .chooseFiles()
      .then((paths) =>
        useIncoming.getState().receive(paths.map((path): IncomingFile => ({ kind: 'path', path }))),
      ),
  );
}

/** Takes in dropped files: by their path where they have one, else by their bytes. */
export async function receiveDropped(files: Iterable<File>): Promise<void> {
  const incoming: IncomingFile[] = [];
  for (const file of files) {
    const path = window.zhangju.pathOfFile(file);
    incoming.push(
      path === ''
        ? { kind: 'bytes', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : { kind: 'path', path },
    );
  }
  useIncoming.getState().receive(incoming);
}
