import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createStoreClient, type PrintPage } from '../../../electron/main/store-client';

class FakeProcess extends EventEmitter {
  readonly got: unknown[] = [];
  postMessage(message: unknown): void {
    this.got.push(message);
  }
  kill(): boolean {
    return true;
  }
}

const clientWith = (onPrint?: PrintPage) => {
  const child = new FakeProcess();
  createStoreClient(() => child, {
    onState: () => undefined,
    onChanged: () => undefined,
    onProgress: () => undefined,
    ...(onPrint ? { onPrint } : {}),
  });
  return child;
};
const settled = () => new Promise((done) => setImmediate(done));

describe('a page that the store wants printed', () => {
  it('comes back as the bytes of a PDF', async () => {
    const child = clientWith((html) => Promise.resolve(new TextEncoder().encode(`%PDF ${html}`)));
    child.emit('message', { print: 7, html: '<p>', to: 'pdf' });
    await settled();
    expect(child.got).toEqual([{ printed: 7, result: new TextEncoder().encode('%PDF <p>') }]);
  });

  it('comes back with the cause where it cannot be printed', async () => {
    const child = clientWith(() => Promise.reject(new Error('no paper')));
    child.emit('message', { print: 1, html: '' });
    await settled();
    expect(child.got).toEqual([{ printed: 1, failed: 'no paper' }]);
    const without = clientWith();
    without.emit('message', { print: 2, html: '' });
    await settled();
    expect(without.got).toEqual([{ printed: 2, failed: 'nothing prints' }]);
  });

  it('goes to a printer where it is for paper, and is stopped where nobody wants it any more', async () => {
    const asked: string[] = [];
    const child = clientWith((_html, to, signal) => {
      asked.push(to);
      return new Promise((_done, failed) =>
        signal.addEventListener('abort', () => failed(new Error('stopped'))),
      );
    });
    child.emit('message', { print: 3, html: '<p>', to: 'paper' });
    await settled();
    expect(child.got).toEqual([]);
    child.emit('message', { stopPrint: 3 });
    await settled();
    expect(asked).toEqual(['paper']);
    expect(child.got).toEqual([{ printed: 3, failed: 'stopped' }]);
  });
});
