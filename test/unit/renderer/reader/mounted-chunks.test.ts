import { describe, expect, it, vi } from 'vitest';
import { MountedChunks } from '../../../../renderer/features/reader/mounted-chunks';

describe('chunks on the page', () => {
  it('hear of themselves only, once, and no longer when they have left', () => {
    const chunks = new MountedChunks([0]);
    const [first, second] = [vi.fn(), vi.fn()];
    chunks.subscribe(0, first);
    const leave = chunks.subscribe(1, second);
    chunks.add([0, 1, 1]);
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
    expect([chunks.has(0), chunks.has(1), chunks.has(2)]).toEqual([true, true, false]);
    leave();
    chunks.add([1]);
    expect(second).toHaveBeenCalledTimes(1);
  });
});
