import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, launchApp } from '../e2e/harness';
import { median, row } from './figures';
import { makeLargeLibrary } from './large-library';

const comments = 5000;
const runs = 5;

interface Watched {
  /** Longest time between two frames, in ms. */
  readonly gap: number;
  readonly frames: number;
  /** How long the export took, in ms. */
  readonly took: number;
}

/** Frames of the window while the annotated text is written, or for as long while nothing is done. */
const watch = (page: Page, path: string | null, idle: number): Promise<Watched> =>
  page.evaluate(
    async ([out, ms]) => {
      let isOver = false;
      let [gap, frames] = [0, 0];
      let before = performance.now();
      const count = () => {
        const now = performance.now();
        gap = Math.max(gap, now - before);
        before = now;
        frames += 1;
        if (!isOver) requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      const begin = performance.now();
      if (out === null) await new Promise((done) => setTimeout(done, ms));
      else {
        const listed = await window.zhangju.call('document:list', {});
        const documentId = listed.ok ? listed.value[0]?.id : undefined;
        const request = { documentId, format: 'docx-annotated' };
        const reply = await window.zhangju.call('export:run', { path: out, request } as never);
        if (!reply.ok) throw new Error('the export failed');
      }
      const took = performance.now() - begin;
      await new Promise((done) => requestAnimationFrame(done));
      isOver = true;
      return { gap, frames, took };
    },
    [path, idle] as const,
  );

/** The longest frame gap of the real window while a text of 1.2 million characters leaves with 5,000 comments. */
export async function benchWordWindow(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-word-window-'));
  try {
    const library = join(folder, 'library');
    await makeLargeLibrary(root, library, comments, '与上文是什么关系？');
    const app = await launchApp({ libraryDir: library });
    const path = join(folder, 'large.docx');
    await answerSaveDialog(app, path);
    await app.page.evaluate(() => window.zhangju.host.chooseSavePath('large', 'docx'));
    await app.page.waitForTimeout(3000);
    const written: Watched[] = [];
    const rest: Watched[] = [];
    for (let count = 0; count < runs; count += 1) {
      const one = await watch(app.page, path, 0);
      written.push(one);
      rest.push(await watch(app.page, null, one.took));
    }
    await app.close();
    const gaps = written.map(({ gap }) => gap);
    const of = (list: readonly Watched[]) => list.map(({ gap }) => gap.toFixed(0)).join(' ');
    row(
      'longest frame gap of the window meanwhile',
      `${median(gaps).toFixed(0)} ms`,
      `${runs} exports: ${of(written)}; at rest: ${of(rest)}`,
      'at most 100 ms',
    );
    row(
      'the same export in the application',
      `${(median(written.map(({ took }) => took)) / 1000).toFixed(2)} s`,
      `${median(written.map(({ frames, took }) => (frames * 1000) / took)).toFixed(0)} frames a second`,
      '',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
