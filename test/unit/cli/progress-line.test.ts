import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../electron/cli/print';

const written = (isTTY: boolean) => {
  const texts: string[] = [];
  const line = progressLine({ isTTY, write: (text: string) => texts.push(text) });
  line.show('1 / 2');
  line.clear();
  return texts;
};

describe('the line of progress in a terminal', () => {
  it('is written over itself and taken away at the end', () => {
    expect(written(true)).toEqual(['\r\u001b[K1 / 2', '\r\u001b[K']);
  });
  it('is not there where nobody looks', () => {
    expect(written(false)).toEqual([]);
  });
});
