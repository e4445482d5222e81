import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BrowserWindow } from 'electron';

/** Longest wait for the plan, in ms. */
const patience = 60_000;
/** A world of its own, so that nothing the page does can answer in its stead. */
const probeWorld = 7001;

/** Resolves once a block of a document stands on the page, its fonts are loaded and it is painted. */
const whenPainted = `new Promise((resolve) => {
  const look = () => {
    const block = document.querySelector('[data-address]');
    const box = block && block.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return setTimeout(look, 30);
    document.fonts.ready.then(() =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))));
  };
  look();
})`;

/**
 * Waits until the window shows a document and writes what it shows as a PNG. Rejects with the cause
 * if the page does not load, dies, or shows no document in time, or if `failed` rejects before.
 */
export async function takeScreenshot(
  window: BrowserWindow,
  file: string,
  failed: Promise<never>,
): Promise<void> {
  const { webContents } = window;
  const broken = new Promise<never>((_resolve, reject) => {
    webContents.once('did-fail-load', (_event, code, description, url) =>
      reject(new Error(`the page did not load: ${description} (${code}) ${url}`)),
    );
    webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the page ended: ${reason}`)),
    );
    setTimeout(() => reject(new Error(`no document was painted within ${patience} ms`)), patience);
  });
  const painted = new Promise<void>((resolve, reject) => {
    webContents.once('dom-ready', () => {
      webContents
        .executeJavaScriptInIsolatedWorld(probeWorld, [{ code: whenPainted }])
        .then(() => resolve(), reject);
    });
  });
  await Promise.race([painted, broken, failed]);
  const png = (await window.capturePage()).toPNG();
  if (png.length === 0) throw new Error('the window gave an empty picture');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, png);
  await rename(`${file}.new`, file);
}
