import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../shared/domain/annotation/annotation';
import type { AnnotationId } from '../../../../shared/domain/ids';
import { patched } from '../../../../renderer/lib/follow-marks';

const mark = (id: string, color = 1) => ({ id, color }) as unknown as Annotation;
const ids = (...names: string[]) => names as unknown as AnnotationId[];

describe('the marks after a change', () => {
  const before = [mark('a'), mark('b'), mark('c')];
  it('keep their places, the changed one new, the others the very same', () => {
    const after = patched(before, ids('b'), [mark('b', 5)]);
    expect(after).toEqual([mark('a'), mark('b', 5), mark('c')]);
    expect(after[0]).toBe(before[0]);
  });
  it('lose those that are no longer there and gain those that came', () => {
    expect(patched(before, ids('a', 'd'), [mark('d')])).toEqual([mark('b'), mark('c'), mark('d')]);
  });
});
