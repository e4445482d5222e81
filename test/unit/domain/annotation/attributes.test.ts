import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  acceptsValue,
  attributeDefinitions,
  changeAttributes,
  readAttributes,
} from '../../../../shared/domain/annotation/attributes/registry';

describe('the attributes of a mark', () => {
  it('take a step of their scale, a key of their choice, a day of the calendar, and nothing else', () => {
    expect([1, 3].every((step) => acceptsValue('importance', step))).toBe(true);
    expect([0, 4, 1.5, '2', null].some((step) => acceptsValue('importance', step))).toBe(false);
    expect(acceptsValue('certainty', 'likely')).toBe(true);
    expect(acceptsValue('certainty', 'maybe')).toBe(false);
    expect(acceptsValue('follow-up', '2024-02-29')).toBe(true);
    expect(['2023-02-29', '2024-13-01', '2024-2-9', ''].some((day) => acceptsValue('follow-up', day))).toBe(
      false,
    );
    expect(acceptsValue('colour', 1)).toBe(false);
    expect(acceptsValue('toString', 1)).toBe(false);
  });

  it('pass over what cannot be read', () => {
    expect(readAttributes({ importance: 2, certainty: 'maybe', 'follow-up': 7, other: 1 })).toEqual({
      importance: 2,
    });
    expect([null, 'text', 3, []].map(readAttributes)).toEqual([{}, {}, {}, {}]);
  });

  it('are changed one by one, and a stored value of an unknown attribute stays', () => {
    const stored = { importance: 1, later: { any: true } };
    expect(changeAttributes(stored, { importance: null, certainty: 'sure' })).toEqual({
      certainty: 'sure',
      later: { any: true },
    });
  });

  it('are the same text whatever the order they were set in', () => {
    const change = fc.constantFrom({ importance: 2 }, { certainty: 'sure' }, { 'follow-up': '2026-01-02' });
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c']), fc.array(change), (_, changes) => {
        const apply = (list: readonly (typeof changes)[number][]) =>
          JSON.stringify(list.reduce<Readonly<Record<string, unknown>>>(changeAttributes, {}));
        expect(apply(changes)).toBe(apply(changes.toReversed()));
      }),
    );
  });

  it('each have a name, and each option a word, in both languages', () => {
    for (const language of ['zh-CN', 'en']) {
      const texts = JSON.parse(readFileSync(`resources/locales/${language}/marks.json`, 'utf8')) as {
        attribute: Record<string, { name?: string; options?: Record<string, string> }>;
      };
      for (const definition of attributeDefinitions) {
        const words = texts.attribute[definition.id];
        expect(words?.name).toBeTruthy();
        if (definition.kind === 'choice')
          expect(Object.keys(words?.options ?? {})).toEqual(definition.options);
      }
    }
  });
});
