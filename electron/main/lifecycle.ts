import { app, type BrowserWindow } from 'electron';
import type { Log } from './log';
import type { StoreClient } from './store-client';

/** How long the store may take to finish and close the library, in ms. */
const patience = 2000;
/** A page that dies more often than this within a minute is not brought back again. */
const mostReloads = 3;

/**
 * Ends in order: the window first, so that what it still had to say is said, then the store, which
 * finishes the calls on their way and closes the library, then the application.
 */
export function endInOrder(store: () => StoreClient | null, exitCode: () => number): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void (store()?.close(patience) ?? Promise.resolve()).finally(() => {
      isClosed = true;
      app.exit(exitCode());
    });
  });
  // A signal is a wish to end, not to lose the last call.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

/** Brings the page back when its process dies: all that it showed is in the store. */
export function reviveWindow(window: BrowserWindow, log: Log): void {
  let deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page process gone', `${reason} ${exitCode}`);
    if (reason === 'clean-exit') return;
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < 60_000), now];
    if (deaths.length > mostReloads) app.quit();
    // Not within the event: Chromium is still taking the dead process down.
    else setTimeout(() => !window.isDestroyed() && window.webContents.reload(), 50);
  });
}
