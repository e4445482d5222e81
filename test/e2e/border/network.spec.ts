import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectNoNetwork, launchApp } from '../harness';
import { expect, test } from './border-test';

let server: Server;
let hits: string[] = [];
let origin = '';

test.beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.end('<p>a');
  });
  server.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => new Promise((resolve) => server.close(resolve)));
test.beforeEach(() => {
  hits = [];
});

test('the server that counts does hear what is really sent', async () => {
  await fetch(`http://${origin}/control`);
  expect(hits).toEqual(['GET /control']);
});

test('no way of asking from the page reaches a server', async ({ app, page }) => {
  app.problems.expect(/./);
  await page.evaluate(async (at) => {
    const add = (name: string, attributes: Readonly<Record<string, string>>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) {
        try {
          element.setAttribute(key, value);
        } catch {
          // Refused as not trusted.
        }
      }
      document.body.append(element);
    };
    const url = `http://${at}`;
    add('img', { src: `${url}/img` });
    add('img', { srcset: `${url}/srcset 2x` });
    add('script', { src: `${url}/script` });
    add('link', { rel: 'stylesheet', href: `${url}/css` });
    add('link', { rel: 'preload', as: 'image', href: `${url}/preload` });
    add('link', { rel: 'prefetch', href: `${url}/prefetch` });
    add('link', { rel: 'preconnect', href: url });
    add('link', { rel: 'dns-prefetch', href: url });
    add('link', { rel: 'icon', href: `${url}/icon` });
    add('link', { rel: 'manifest', href: `${url}/manifest` });
    add('iframe', { src: `${url}/frame` });
    add('object', { data: `${url}/object` });
    add('embed', { src: `${url}/embed` });
    add('video', { src: `${url}/video`, poster: `${url}/poster`, autoplay: '' });
    add('audio', { src: `${url}/audio`, autoplay: '' });
    add('a', { href: `${url}/a`, ping: `${url}/ping` });
    document.body.style.backgroundImage = `url(${url}/background)`;
    const attempts: (() => unknown)[] = [
      () => fetch(`${url}/fetch`),
      () => fetch(`${url}/no-cors`, { mode: 'no-cors' }),
      () => navigator.sendBeacon(`${url}/beacon`, 'x'),
      () => new WebSocket(`ws://${at}/socket`),
      () => new EventSource(`${url}/events`),
      () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${url}/xhr`);
        request.send();
      },
      () => import(/* @vite-ignore */ `${url}/module.js`),
      () => new FontFace('a', `url(${url}/font)`).load(),
      async () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${at}` }] });
        peer.createDataChannel('a');
        await peer.setLocalDescription(await peer.createOffer());
      },
    ];
    for (const attempt of attempts) {
      try {
        void Promise.resolve(attempt()).catch(() => {});
      } catch {
        // Refused at once.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 800));
    document.body.style.backgroundImage = '';
  }, origin);
  expect(hits).toEqual([]);
});

test('what is not the application’s own is cancelled even where no page policy holds', async ({
  app,
  page: _page,
}) => {
  const outcomes = await app.electron.evaluate(async ({ BrowserWindow, net, session }, at) => {
    const results: string[] = [];
    const note = (name: string, asked: Promise<unknown>) =>
      asked.then(
        () => results.push(`${name} answered`),
        () => results.push(`${name} refused`),
      );
    await note('net.fetch', net.fetch(`http://${at}/net`));
    await note('session.fetch', session.defaultSession.fetch(`http://${at}/session`));
    await note('another session', session.fromPartition('other').fetch(`http://${at}/other`));
    const window = new BrowserWindow({ show: false });
    await note('a window', window.loadURL(`http://${at}/window`));
    await note('a file', window.loadURL('file:///etc/hostname'));
    window.destroy();
    return results;
  }, origin);
  expect(outcomes).toEqual([
    'net.fetch refused',
    'session.fetch refused',
    'another session refused',
    'a window refused',
    'a file refused',
  ]);
  expect(hits).toEqual([]);
});

test('a whole start asks for nothing and holds no socket to another machine', async () => {
  const app = await launchApp();
  await app.page.waitForTimeout(1500);
  await expectNoNetwork(app);
  expect(app.problems.list).toEqual([]);
  await app.close();
});
