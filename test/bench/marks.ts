import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../e2e/harness';
import { median, quantile, row } from './figures';
import { makeLargeLibrary } from './large-library';
import { differing, paintedBoxes, pictureWithoutMarks } from './pixels';

const root = process.env['ZHANGJU_APP'] ?? process.cwd();
const markCount = 10_000;

/** Time of two animation frames in which nothing is done, in ms. */
const emptyFrames = (page: Page) =>
  page.evaluate(async () => {
    const times: number[] = [];
    for (let count = 0; count < 60; count += 1) {
      const begin = performance.now();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      times.push(performance.now() - begin);
    }
    return times;
  });

/** Lengths of the frames while the text is scrolled by a line a frame. */
const scrollFrames = (page: Page) =>
  page.evaluate(async () => {
    const view = document.querySelector('[data-reader]')?.parentElement as HTMLElement;
    const times: number[] = [];
    let before = performance.now();
    for (let count = 0; count < 360; count += 1) {
      view.scrollTop += 68;
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      times.push(now - before);
      before = now;
    }
    return times.slice(30);
  });

/** Painted ranges in all highlights of marks now. */
const paintedRanges = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^(fill|lane)/.test(name))
      .reduce((sum, [, it]) => sum + it.size, 0),
  );

/** Takes all paint away and has it painted again: time to the second frame after, in ms. */
export const repaint = (page: Page) =>
  page.evaluate(async () => {
    const column = document.querySelector('[data-reader]') as HTMLElement;
    const box = column.parentElement?.getBoundingClientRect() as DOMRect;
    const times: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      CSS.highlights.clear();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const begin = performance.now();
      // Pointing in and out lifts a mark, which paints every mark in and near the view anew.
      if (count % 2) column.dispatchEvent(new PointerEvent('pointerleave'));
      else {
        for (let y = box.top + 60; y < box.bottom - 40 && CSS.highlights.size === 0; y += 17) {
          column.dispatchEvent(
            new PointerEvent('pointermove', { clientX: box.left + 300, clientY: y, bubbles: true }),
          );
          await new Promise((done) => requestAnimationFrame(done));
        }
        continue;
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      if (CSS.highlights.size > 0) times.push(performance.now() - begin);
    }
    return times;
  });

/** From a chosen view of the marks to the second frame after, in ms: nine thousand of ten go and come back. */
async function filterTimes(page: Page): Promise<readonly number[]> {
  const filter = {
    tags: { all: [], any: [], none: [] },
    colors: [5],
    styles: [],
    text: '',
    from: '',
    to: '',
  };
  const rest = { address: '', authors: [], attributes: {} };
  await page.evaluate(
    async ([blue, all]) => {
      await window.zhangju.call('annotation:add-view', { name: '蓝', filter: blue as never });
      await window.zhangju.call('annotation:add-view', { name: '全部', filter: all as never });
    },
    [
      { ...filter, ...rest },
      { ...filter, ...rest, colors: [1, 2, 3, 4, 5, 6, 7, 8] },
    ],
  );
  const times: number[] = [];
  for (let count = 0; count < 20; count += 1) {
    times.push(
      await page.evaluate(
        async (name) => {
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          const buttons = (scope: string) => [...document.querySelectorAll<HTMLElement>(`${scope} button`)];
          const opener = buttons('[data-pane=annotations]').find(({ textContent }) =>
            /^(视图|Views|蓝|全部)$/.test(textContent),
          );
          opener?.click();
          const choice = () => buttons('[role=dialog] li').find(({ textContent }) => textContent === name);
          for (let wait = 0; wait < 300 && !choice(); wait += 1) await frame();
          const others = () =>
            [1, 2, 3, 4, 6, 7, 8].some((color) => (CSS.highlights.get(`fill-${color}`)?.size ?? 0) > 0);
          const begin = performance.now();
          choice()?.click();
          while (others() !== (name === '全部')) {
            if (performance.now() - begin > 5000) throw new Error('the filter changed nothing');
            await frame();
          }
          await frame();
          await frame();
          return performance.now() - begin;
        },
        count % 2 ? '全部' : '蓝',
      ),
    );
    await page.waitForTimeout(300);
  }
  return times;
}

/** From the key to the mark painted (second frame after) and to the store's answer, in ms. */
async function markTimes(page: Page): Promise<{ painted: number[]; stored: number[] }> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const painted: number[] = [];
    const stored: number[] = [];
    const column = document.querySelector('[data-reader]')?.getBoundingClientRect() as DOMRect;
    const seen = new Set<HTMLElement>();
    for (let y = 140; y < 700; y += 20) {
      const run = document
        .elementFromPoint(column.left + 200, y)
        ?.closest<HTMLElement>('[data-kind="paragraph"] [data-block]');
      if (run && run.textContent.length > 80) seen.add(run);
    }
    const runs = [...seen];
    // Asked at every frame, so never of the whole page: the text alone has tens of thousands of elements.
    const [main, cards] = ['main', '[data-pane=annotations]'].map((name) => document.querySelector(name));
    const hasBar = () => [...(main?.children ?? [])].some(({ role }) => role === 'toolbar');
    const inHand = () =>
      cards?.querySelector('[data-focused][data-annotation-id]')?.getAttribute('data-annotation-id');
    for (let count = 0; count < 40; count += 1) {
      const node = runs[count % Math.max(1, runs.length)]?.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, (count * 3) % 50);
      range.setEnd(node, ((count * 3) % 50) + 9);
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      for (let wait = 0; wait < 120 && !hasBar(); wait += 1) await frame();
      const before = inHand();
      const begin = performance.now();
      window.dispatchEvent(
        new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true, cancelable: true }),
      );
      for (;;) {
        await frame();
        const now = inHand();
        // The card stands only for a mark that the store has answered for.
        if (now && now !== before && CSS.highlights.has('focus-fill-3')) break;
        if (performance.now() - begin > 2000) throw new Error('the key made no mark');
      }
      stored.push(performance.now() - begin);
      await frame();
      painted.push(performance.now() - begin);
      await new Promise((done) => setTimeout(done, 250));
    }
    return { painted, stored };
  });
}

/** A commit of one small row with synchronous=FULL on the same disk, in ms. */
function bareCommits(folder: string): number[] {
  const db = new Database(join(folder, 'bare.sqlite'), process.env['ZHANGJU_NATIVE_BINDING'] ? {} : {});
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE mark (id INTEGER PRIMARY KEY, words TEXT)');
  const insert = db.prepare('INSERT INTO mark (words) VALUES (?)');
  const times = Array.from({ length: 60 }, () => {
    const begin = performance.now();
    insert.run('负面清单');
    return performance.now() - begin;
  });
  db.close();
  return times;
}

/** Says on stderr how far it is: the run takes minutes. */
export const step = (what: string) => void process.stderr.write(`${what}\n`);

/**
 * Goes to the middle of the text and waits until all of it is on the page. Nothing here looks elements up by
 * role: that has the browser lay out the whole text, which no reader's window does.
 */
export async function toMiddle({ page }: LaunchedApp): Promise<void> {
  await page.evaluate(() => {
    const view = document.querySelector('[data-reader]')?.parentElement as HTMLElement;
    view.scrollTop = view.scrollHeight / 2;
  });
  await page.waitForFunction(() => document.querySelector('[data-chunk]:empty') === null, undefined, {
    polling: 500,
    timeout: 120_000,
  });
  await page.waitForTimeout(2500);
}

export async function benchMarks(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-bench-'));
  const [bare, full] = [join(folder, 'bare'), join(folder, 'full')];
  const characters = await makeLargeLibrary(root, bare, 0);
  await makeLargeLibrary(root, full, markCount);
  row('document', `${(characters / 1e6).toFixed(2)} M`, `characters, ${markCount} marks`, '');

  step('unmarked page');
  const unmarked = await launchApp({ libraryDir: bare });
  await toMiddle(unmarked);
  const plainScroll = await scrollFrames(unmarked.page);
  step('scrolled');
  const plainFrame = await emptyFrames(unmarked.page);
  await unmarked.close();

  step('marked page');
  const marked = await launchApp({ libraryDir: full });
  await toMiddle(marked);
  const ranges = await paintedRanges(marked.page);
  const frame = await emptyFrames(marked.page);
  step('painting');
  const painting = await repaint(marked.page);
  step('filtering');
  const filtering = await filterTimes(marked.page);
  step('scrolling');
  const markedScroll = await scrollFrames(marked.page);
  step('marking');
  const { painted } = await markTimes(marked.page);
  const commits = bareCommits(folder);
  const boxes = await paintedBoxes(marked.page);
  const withMarks = await marked.page.screenshot();
  const without = await pictureWithoutMarks(marked.page);
  const proven = await differing(marked.page, withMarks, without, boxes);
  await marked.close();
  rmSync(folder, { recursive: true, force: true });

  const added = median(painting) - median(frame);
  row(
    'painting the marks in and near the view',
    `${median(painting).toFixed(1)} ms`,
    `empty frame ${median(frame).toFixed(1)} ms, ${ranges} ranges`,
    `adds ${added.toFixed(1)} ms (at most 50)`,
  );
  row(
    'a filter change painted',
    `${median(filtering).toFixed(1)} ms`,
    `95th percentile ${quantile(filtering, 0.95).toFixed(1)} ms`,
    `${((2 * median(filtering)) / median(frame)).toFixed(1)} empty frames (at most 6)`,
  );
  row(
    'scrolling, 95th percentile frame',
    `${quantile(markedScroll, 0.95).toFixed(1)} ms`,
    `unmarked page ${quantile(plainScroll, 0.95).toFixed(1)} ms`,
    `ratio ${(quantile(markedScroll, 0.95) / quantile(plainScroll, 0.95)).toFixed(2)} (at most 1.15)`,
  );
  row(
    'key to mark stored and painted, 95th percentile',
    `${quantile(painted, 0.95).toFixed(1)} ms`,
    `empty frame ${quantile(plainFrame, 0.95).toFixed(1)} ms`,
    `bare commit ${quantile(commits, 0.95).toFixed(1)} ms`,
  );
  row('marks in view seen in the pixels', `${proven}`, `of ${boxes.length} painted ranges in view`, 'all');
}
