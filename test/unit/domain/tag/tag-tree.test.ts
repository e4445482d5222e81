import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siblingsUnder, subtreeOf, tagPathOf, tagTreeOf } from '../../../../shared/domain/tag/tag-tree';
import { anyTags, codebook, idOf, soundTags, tagOf } from './fixture';

const tree = tagTreeOf(codebook);
const names = (tags: readonly { readonly name: string }[]) => tags.map((tag) => tag.name);

describe('the tree of a codebook', () => {
  test('prints every branch under its parent, siblings by position', () => {
    expect(names(tree.order)).toEqual(['对外开放', '负面清单', '外资准入', '市场准入', '监管', '监管改革']);
    expect(tree.nodes.get(idOf('外资准入'))?.depth).toBe(2);
  });

  test('a path runs from the top level down to the tag', () => {
    expect(names(tagPathOf(tree, idOf('外资准入')))).toEqual(['对外开放', '负面清单', '外资准入']);
    expect(tagPathOf(tree, idOf('没有'))).toEqual([]);
  });

  test('a branch holds the tag and all under it', () => {
    expect([...subtreeOf(tree, idOf('对外开放'))]).toEqual(['对外开放', '负面清单', '外资准入', '市场准入']);
    expect(subtreeOf(tree, idOf('没有')).size).toBe(0);
  });

  test('siblings are those of one parent alone', () => {
    expect(names(siblingsUnder(tree, null))).toEqual(['对外开放', '监管']);
    expect(names(siblingsUnder(tree, idOf('对外开放')))).toEqual(['负面清单', '市场准入']);
  });

  test('a tag without its parent, or in a circle, stands at the top level', () => {
    const broken = tagTreeOf([tagOf('孤', '不在'), tagOf('甲', '乙'), tagOf('乙', '甲')]);
    expect(names(broken.order).toSorted()).toEqual(['孤', '甲', '乙'].toSorted());
    expect(broken.roots.map((node) => node.tag.name)).toContain('孤');
  });

  test('whatever the list, every tag appears exactly once, and before those under it', () => {
    fc.assert(
      fc.property(anyTags, (tags) => {
        const any = tagTreeOf(tags);
        expect(any.order.map((tag) => tag.id).toSorted()).toEqual(tags.map((tag) => tag.id).toSorted());
        const place = new Map(any.order.map((tag, at) => [tag.id, at]));
        for (const node of any.nodes.values()) {
          for (const child of node.children) {
            expect(place.get(child.tag.id)).toBeGreaterThan(place.get(node.tag.id) ?? Infinity);
            expect(child.depth).toBe(node.depth + 1);
          }
        }
      }),
    );
  });

  test('a path is one step longer than the depth and ends in the tag', () => {
    fc.assert(
      fc.property(anyTags, (tags) => {
        const any = tagTreeOf(tags);
        for (const node of any.nodes.values()) {
          const path = tagPathOf(any, node.tag.id);
          expect(path).toHaveLength(node.depth + 1);
          expect(path.at(-1)).toBe(node.tag);
        }
      }),
    );
  });

  test('branches of the top level share no tag and hold them all', () => {
    fc.assert(
      fc.property(soundTags, (tags) => {
        const any = tagTreeOf(tags);
        const sizes = any.roots.map((node) => subtreeOf(any, node.tag.id).size);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(tags.length);
      }),
    );
  });
});
