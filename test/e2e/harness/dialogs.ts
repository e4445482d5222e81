import type { LaunchedApp } from './launch';

/** The next open dialogs answer these paths, without being shown; no path means it was cancelled. */
export async function answerOpenDialog({ electron }: LaunchedApp, ...paths: string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
  }, paths);
}

/** The next save dialogs answer this path, without being shown; null means it was cancelled. */
export async function answerSaveDialog({ electron }: LaunchedApp, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}
