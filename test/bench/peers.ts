import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../e2e/harness';
import { median, row } from './figures';
import { makeLargeLibrary } from './large-library';
import { repaint, step, toMiddle } from './marks';

const root = process.env['ZHANGJU_APP'] ?? process.cwd();
const require = createRequire(join(root, 'package.json'));

interface Painted {
  /** From the call to the second frame after it, in ms. */
  readonly ms: number;
  /** Elements that the program has put on the page, or marks that it says it has. */
  readonly kept: number;
}
interface Peer {
  readonly name: string;
  readonly file: string;
  readonly paint: (page: Page, count: number) => Promise<Painted>;
}

/**
 * Leaves stretches in the page as the library's marks lie: two at a time in one block, the second over the
 * end of the first. Offsets are UTF-16 units of all text of the reader, as both peers count them.
 */
const layStretches = (page: Page, count: number) =>
  page.evaluate((wanted) => {
    const column = document.querySelector('[data-reader]') as HTMLElement;
    const walker = document.createTreeWalker(column, NodeFilter.SHOW_TEXT);
    const long: { node: Text; at: number }[] = [];
    let at = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (node.length > 60 && node.parentElement?.matches('[data-block]')) long.push({ node, at });
      at += node.length;
    }
    const stretches = Array.from({ length: wanted }, (_, index) => {
      const pair = index >> 1;
      const text = long[Math.floor((2 * pair * long.length) / wanted)] as (typeof long)[number];
      const start = ((pair * 7) % (text.node.length - 50)) + (index % 2) * 8;
      return { ...text, start, length: 12 + (index % 26) };
    });
    Object.assign(window, { column, stretches });
  }, count);

/** Recogito draws in one of two ways; both are tried. */
const recogito = (renderer: 'SPANS' | 'CSS_HIGHLIGHTS'): Peer => ({
  name: `Recogito ${renderer === 'SPANS' ? 'spans' : 'highlights'}`,
  file: require.resolve('@recogito/text-annotator'),
  paint: (page) =>
    page.evaluate(async (way) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const { column, stretches, RecogitoJS } = window as never as PeerWindow;
      const annotator = RecogitoJS.createTextAnnotator(column, { renderer: way });
      const annotations = stretches.map(({ node, at, start, length }, index) => {
        const quote = node.data.slice(start, start + length);
        const selector = { quote, start: at + start, end: at + start + length };
        const id = String(index);
        return { id, bodies: [], target: { annotation: id, selector: [selector] } };
      });
      await frame();
      const begin = performance.now();
      annotator.setAnnotations(annotations);
      await frame();
      await frame();
      const ms = performance.now() - begin;
      return { ms, kept: annotator.getAnnotations().length };
    }, renderer),
});

const peers: readonly Peer[] = [
  {
    name: 'mark.js',
    file: require.resolve('mark.js/dist/mark.min.js'),
    paint: (page) =>
      page.evaluate(async () => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const { column, stretches, Mark } = window as never as PeerWindow;
        const ranges = stretches.map(({ at, start, length }) => ({ start: at + start, length }));
        await frame();
        const begin = performance.now();
        new Mark(column).markRanges(ranges);
        await frame();
        await frame();
        const ms = performance.now() - begin;
        return { ms, kept: column.querySelectorAll('mark').length };
      }),
  },
  recogito('SPANS'),
  recogito('CSS_HIGHLIGHTS'),
];

/** What the page holds once a peer was put into it. */
interface PeerWindow {
  readonly column: HTMLElement;
  readonly stretches: readonly { node: Text; at: number; start: number; length: number }[];
  readonly Mark: new (place: HTMLElement) => { markRanges(ranges: readonly object[]): void };
  readonly RecogitoJS: {
    createTextAnnotator(
      place: HTMLElement,
      options: object,
    ): {
      setAnnotations(list: readonly object[]): void;
      getAnnotations(): readonly object[];
    };
  };
}

/** After this long (ms) a peer is not waited for any more. */
const patience = 60_000;

const within = async <T>(ms: number, work: Promise<T>): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => (timer = setTimeout(() => done(null), ms)));
  // Abandoned work fails when its window is ended.
  work.catch(() => undefined);
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
};

/** A window that a peer still has under way answers nobody. */
async function abandon({ electron }: LaunchedApp): Promise<void> {
  const child = electron.process();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

const said = (painted: Painted | null): string =>
  painted ? `${painted.ms.toFixed(0)} ms, ${painted.kept} kept` : `not within ${patience / 1000} s`;

/** Painting marks over the same page of 1.2 million characters: ours beside two programs that are made for it. */
export async function benchPeers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-bench-'));
  const bare = join(folder, 'bare');
  await makeLargeLibrary(root, bare, 0);
  for (const count of [1000, 10_000]) {
    const full = join(folder, `full-${count}`);
    await makeLargeLibrary(root, full, count);
    const app = await launchApp({ libraryDir: full });
    await toMiddle(app);
    const own = median(await repaint(app.page));
    await app.close();
    const found: { name: string; painted: Painted | null }[] = [];
    for (const { name, file, paint } of peers) {
      step(`${name}, ${count} marks`);
      const peer = await launchApp({ libraryDir: bare });
      await toMiddle(peer);
      // Recogito's bundle asks for the environment of a build.
      await peer.page.evaluate(`globalThis.process ??= { env: {} };${readFileSync(file, 'utf8')}`);
      await layStretches(peer.page, count);
      const painted = await within(patience, paint(peer.page, count));
      found.push({ name, painted });
      await (painted ? peer.close() : abandon(peer));
    }
    const fastest = Math.min(...found.map(({ painted }) => painted?.ms ?? patience));
    row(
      `painting ${count} marks to the second frame`,
      `${own.toFixed(1)} ms`,
      found.map(({ name, painted }) => `${name} ${said(painted)}`).join('; '),
      `${(fastest / own).toFixed(0)} times faster${count === 1000 ? ' (at least 30)' : ''}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}
