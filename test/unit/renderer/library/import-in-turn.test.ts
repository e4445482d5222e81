import { describe, expect, it } from 'vitest';
import { importInTurn } from '../../../../renderer/features/library/import-in-turn';

/** Imports names; those that start with 坏 fail. Stops after as many starts as said. */
async function run(names: readonly string[], stopAfter = Infinity) {
  const log: string[] = [];
  let running = 0;
  const results = await importInTurn(names, {
    importOne: async (name, place) => {
      log.push(`${place + 1}`);
      expect((running += 1)).toBe(1);
      await Promise.resolve();
      running -= 1;
      if (name.startsWith('坏')) throw new Error(name);
      return name.toUpperCase();
    },
    onDone: (name) => log.push(`+${name}`),
    onFailure: (name) => log.push(`-${name}`),
    isStopped: () => log.filter((line) => /^\d/.test(line)).length >= stopAfter,
  });
  return { log, results };
}

describe('importing in turn', () => {
  it('takes one after another and never two at once', async () => {
    expect(await run(['a', 'b'])).toEqual({ log: ['1', '+a', '2', '+b'], results: ['A', 'B'] });
  });
  it('goes on after one that fails', async () => {
    expect(await run(['坏', 'b'])).toEqual({ log: ['1', '-坏', '2', '+b'], results: ['B'] });
  });
  it('finishes the file in hand when it is stopped, and begins no other', async () => {
    expect(await run(['a', 'b', 'c'], 2)).toEqual({ log: ['1', '+a', '2', '+b'], results: ['A', 'B'] });
  });
});
