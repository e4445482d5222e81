import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import {
  canHangUnder,
  lastPlaceUnder,
  placeAfterStep,
  placeAmongAll,
  type TagPlace,
  type TagStep,
} from '../../../../shared/domain/tag/tag-move';
import { siblingsUnder, tagTreeOf } from '../../../../shared/domain/tag/tag-tree';
import { codebook, idOf, soundTags } from './fixture';

const tree = tagTreeOf(codebook);

/** Moves as the store does: out of the old siblings, into the new ones, both numbered anew. */
function moved(tags: readonly Tag[], id: TagId, place: TagPlace): readonly Tag[] {
  const tag = tags.find((known) => known.id === id);
  const others = siblingsUnder(tagTreeOf(tags), place.parentId).filter((known) => known.id !== id);
  const now = tag ? others.toSpliced(place.position, 0, { ...tag, parentId: place.parentId }) : others;
  const placed = new Map(now.map((known, position) => [known.id, { ...known, position }]));
  return tags.map((known) => placed.get(known.id) ?? known);
}

describe('a step by keyboard', () => {
  test('goes among siblings, and stops at the ends', () => {
    expect(placeAfterStep(tree, idOf('市场准入'), 'up')).toEqual({ parentId: '对外开放', position: 0 });
    expect(placeAfterStep(tree, idOf('负面清单'), 'down')).toEqual({ parentId: '对外开放', position: 1 });
    expect(placeAfterStep(tree, idOf('负面清单'), 'up')).toBeNull();
    expect(placeAfterStep(tree, idOf('市场准入'), 'down')).toBeNull();
  });

  test('goes under the sibling before, as its last', () => {
    expect(placeAfterStep(tree, idOf('市场准入'), 'in')).toEqual({ parentId: '负面清单', position: 1 });
    expect(placeAfterStep(tree, idOf('对外开放'), 'in')).toBeNull();
  });

  test('goes out to stand right after the parent', () => {
    expect(placeAfterStep(tree, idOf('外资准入'), 'out')).toEqual({ parentId: '对外开放', position: 1 });
    expect(placeAfterStep(tree, idOf('负面清单'), 'out')).toEqual({ parentId: null, position: 1 });
    expect(placeAfterStep(tree, idOf('监管'), 'out')).toBeNull();
  });

  test('never makes a circle, and the step back undoes it', () => {
    const back: Record<TagStep, TagStep> = { up: 'down', down: 'up', in: 'out', out: 'in' };
    fc.assert(
      fc.property(soundTags, fc.nat(), fc.constantFrom<TagStep>('up', 'down', 'in'), (tags, pick, step) => {
        const { id } = tags[pick % tags.length]!;
        const before = tagTreeOf(tags);
        const place = placeAfterStep(before, id, step);
        if (!place) return;
        expect(canHangUnder(before, id, place.parentId)).toBe(true);
        const after = moved(tags, id, place);
        const home = placeAfterStep(tagTreeOf(after), id, back[step]);
        expect(home).not.toBeNull();
        const again = tagTreeOf(moved(after, id, home!));
        expect(again.order.map((tag) => tag.id)).toEqual(before.order.map((tag) => tag.id));
      }),
    );
  });
});

describe('where a tag may hang', () => {
  test('at the top level and under others, not under itself or its own', () => {
    expect(canHangUnder(tree, idOf('对外开放'), null)).toBe(true);
    expect(canHangUnder(tree, idOf('对外开放'), idOf('监管'))).toBe(true);
    expect(canHangUnder(tree, idOf('对外开放'), idOf('外资准入'))).toBe(false);
    expect(canHangUnder(tree, idOf('对外开放'), idOf('对外开放'))).toBe(false);
    expect(canHangUnder(tree, idOf('对外开放'), idOf('没有'))).toBe(false);
  });

  test('the last place counts the others only', () => {
    expect(lastPlaceUnder(tree, idOf('市场准入'), idOf('对外开放')).position).toBe(1);
    expect(lastPlaceUnder(tree, idOf('监管改革'), idOf('对外开放')).position).toBe(2);
    expect(lastPlaceUnder(tree, idOf('监管改革'), null).position).toBe(2);
  });
});

describe('a place counted among those that are shown', () => {
  test('is found among all, and past the last shown one at the end', () => {
    const all = siblingsUnder(tree, idOf('对外开放'));
    expect(placeAmongAll(all, all, 1)).toBe(1);
    expect(placeAmongAll(all, all.slice(1), 0)).toBe(1);
    expect(placeAmongAll(all, all.slice(0, 1), 1)).toBe(2);
    expect(placeAmongAll(all, [], 0)).toBe(2);
  });
});
