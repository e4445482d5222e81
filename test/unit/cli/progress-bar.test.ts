import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { startProgressBar } from '../../../electron/cli/progress-bar';

/** A stream that keeps what is written, as a terminal or as a file. */
function streamThat(isTTY: boolean) {
  const stream = new PassThrough();
  const written: string[] = [];
  stream.on('data', (data: Buffer) => written.push(data.toString()));
  return { stream: Object.assign(stream, { isTTY, columns: 120 }) as unknown as NodeJS.WriteStream, written };
}

describe('the bar of a long command', () => {
  it('shows on a terminal how many are done and what is looked at', async () => {
    const { stream, written } = streamThat(true);
    const bar = startProgressBar(3, stream);
    bar.step('甲.md');
    await new Promise((done) => setTimeout(done, 150));
    bar.step('乙.md');
    bar.stop();
    const shown = written.join('');
    expect(shown).toContain('0 / 3');
    expect(shown).toMatch(/[12] \/ 3/);
    expect(shown).toContain('.md');
  });

  it('writes nothing where nobody looks', () => {
    const { stream, written } = streamThat(false);
    const bar = startProgressBar(3, stream);
    bar.step('甲.md');
    bar.stop();
    expect(written).toEqual([]);
  });
});
