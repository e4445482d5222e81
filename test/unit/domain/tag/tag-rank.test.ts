import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitsOf, wordsOfFilter } from '../../../../shared/domain/tag/filter-words';
import { rankTags } from '../../../../shared/domain/tag/tag-rank';
import { tagTreeOf } from '../../../../shared/domain/tag/tag-tree';
import { anyTags, codebook, tagOf } from './fixture';

const tree = tagTreeOf([...codebook, tagOf('准入', null, 2), tagOf('FDI', null, 3)]);
const found = (filter: string) => rankTags(tree, filter).map(({ tag }) => tag.name);

describe('filtering tags', () => {
  test('the name itself comes first, then names that start with it, then the others', () => {
    expect(found('准入')).toEqual(['准入', '外资准入', '市场准入']);
    expect(found('监管')).toEqual(['监管', '监管改革']);
  });

  test('words before the last may name a parent', () => {
    expect(found('对外 准入')).toEqual(['外资准入', '市场准入']);
    expect(found('负面清单/准入')).toEqual(['外资准入']);
    expect(found('对外开放／市场')).toEqual(['市场准入']);
  });

  test('a parent alone does not bring its children along', () => {
    expect(found('对外')).toEqual(['对外开放']);
  });

  test('upper and lower case are one', () => {
    expect(found('fdi')).toEqual(['FDI']);
  });

  test('nothing typed answers the whole codebook in its order', () => {
    expect(found('  ')).toEqual(tree.order.map((tag) => tag.name));
  });

  test('hits are the letters that matched', () => {
    const [match] = rankTags(tree, '外资准');
    expect(match?.hits).toEqual([{ start: 0, end: 3 }]);
    expect(hitsOf('外资准入', wordsOfFilter('准入 外资'))).toEqual([{ start: 0, end: 4 }]);
    expect(hitsOf('İstanbul', ['tan'])).toEqual([{ start: 2, end: 5 }]);
  });

  test('every answer holds the words, once each, and hits lie inside the name in order', () => {
    fc.assert(
      fc.property(anyTags, fc.string({ maxLength: 3 }), (tags, filter) => {
        const matches = rankTags(tagTreeOf(tags), filter);
        expect(new Set(matches.map(({ tag }) => tag.id)).size).toBe(matches.length);
        for (const { tag, hits } of matches) {
          let at = 0;
          for (const hit of hits) {
            expect(hit.start).toBeGreaterThanOrEqual(at);
            expect(hit.end).toBeGreaterThan(hit.start);
            at = hit.end;
          }
          expect(at).toBeLessThanOrEqual(tag.name.length);
        }
      }),
    );
  });
});
