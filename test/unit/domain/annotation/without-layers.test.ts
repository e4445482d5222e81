import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../shared/domain/annotation/annotation';
import type { LayerId } from '../../../../shared/domain/ids';
import { withoutLayers } from '../../../../shared/domain/annotation/without-layers';

const layer = 'layer-1' as LayerId;
const own = { id: 'own', comments: [{ id: 'a' }, { id: 'b', layerId: layer }] } as unknown as Annotation;
const theirs = {
  id: 'theirs',
  layerId: layer,
  comments: [{ id: 'c', layerId: layer }],
} as unknown as Annotation;

describe('hidden layers', () => {
  it('take their marks and their answers out of sight, and nothing of one’s own', () => {
    const shown = withoutLayers([own, theirs], new Set([layer]));
    expect(shown.map(({ id }) => id)).toEqual(['own']);
    expect(shown[0]?.comments.map(({ id }) => id)).toEqual(['a']);
  });
  it('leave everything as it is where none is hidden', () => {
    const all = [own, theirs];
    expect(withoutLayers(all, new Set())).toBe(all);
  });
});
