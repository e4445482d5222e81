import { describe, expect, it, vi } from 'vitest';
import { ChunkMarks, type MarksOf } from '../../../../renderer/features/reader/chunk-marks';
import type { Chunk } from '../../../../renderer/features/reader/chunks';
import type { Annotation } from '../../../../shared/domain/annotation/annotation';
import type { ReadingBlock } from '../../../../shared/domain/document/reading';

const chunks = ['a', 'b', 'c'].map((id, index) => ({
  index,
  first: index,
  blocks: [{ id } as unknown as ReadingBlock],
  lines: 1,
})) satisfies readonly Chunk[];
const mark = (id: string) => ({ id }) as unknown as Annotation;
const from =
  (marks: Record<string, readonly Annotation[]>): MarksOf =>
  ({ id }) => [...(marks[id] ?? [])];

describe('the marks that a chunk names', () => {
  it('are told to the chunks asked for at once, and to the others when their turn comes', () => {
    const [one, two] = [mark('one'), mark('two')];
    const named = new ChunkMarks(chunks, from({ a: [one], b: [one] }));
    const [first, second] = [vi.fn(), vi.fn()];
    named.subscribe(0, first);
    named.subscribe(1, second);
    expect([0, 1].map((index) => [...named.read(index).values()])).toEqual([[[one]], [[one]]]);

    named.change(chunks, from({ a: [one, two], b: [two] }));
    named.update([0]);
    expect(named.read(0).get('a')).toEqual([one, two]);
    expect(first).toHaveBeenCalledTimes(1);
    expect(named.read(1).get('b')).toEqual([one]);
    expect(second).not.toHaveBeenCalled();

    expect(named.nextBehind).toBe(1);
    named.update([1]);
    expect(named.read(1).get('b')).toEqual([two]);
    expect(second).toHaveBeenCalledTimes(1);
    expect(named.nextBehind).toBeUndefined();
  });

  it('stay the same object where nothing changed, and nobody is told', () => {
    const one = mark('one');
    const named = new ChunkMarks(chunks, from({ a: [one] }));
    const listener = vi.fn();
    named.subscribe(0, listener);
    const before = [named.read(0), named.read(2)];
    named.change(chunks, from({ a: [one], b: [one] }));
    named.update([0, 2]);
    expect(named.read(0)).toBe(before[0]);
    expect(named.read(2)).toBe(before[1]);
    expect(listener).not.toHaveBeenCalled();
  });

  it('go when the last one is taken off', () => {
    const named = new ChunkMarks(chunks, from({ a: [mark('one')] }));
    expect(named.read(0).size).toBe(1);
    named.change(chunks, from({}));
    named.update([0]);
    expect(named.read(0).size).toBe(0);
  });
});
