import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, MarkColor } from '../../../../shared/domain/annotation/annotation';
import {
  askedOf,
  filterFields,
  markFilter,
  noFilter,
  withoutField,
  type FilterGround,
  type MarkFilter,
} from '../../../../shared/domain/annotation/filter';
import { markStyles } from '../../../../shared/domain/annotation/style';
import type { TagId } from '../../../../shared/domain/ids';

const tag = (name: string) => name as TagId;
/** Three tags; c stands under b. */
const ground: FilterGround = {
  withBeneath: (id) => new Set(id === tag('b') ? [tag('b'), tag('c')] : [id]),
  dayOf: (at) => new Date(at).toISOString().slice(0, 10),
  isIn: (mark, address) => mark.quote.prefix === address,
};

const markOf = (fields: Partial<Annotation>): Annotation =>
  ({
    id: 'm',
    quote: { exact: '健全负面清单', prefix: '3.1', suffix: '' },
    color: 1,
    style: 'highlight',
    attributes: {},
    tagIds: [],
    comments: [],
    author: { name: '甲', initials: '' },
    createdAt: Date.UTC(2026, 0, 5),
    ...fields,
  }) as unknown as Annotation;

const passes = (filter: Partial<MarkFilter>, fields: Partial<Annotation>) =>
  markFilter({ ...noFilter, ...filter }, ground)(markOf(fields));
const tags = (wanted: Partial<MarkFilter['tags']>) => ({ tags: { ...noFilter.tags, ...wanted } });

describe('a filter of marks', () => {
  it('by tags asks for all, for any, or for none of them', () => {
    const both = { tagIds: [tag('a'), tag('b')] };
    const one = { tagIds: [tag('a')] };
    expect([both, one].map((mark) => passes(tags({ all: [tag('a'), tag('b')] }), mark))).toEqual([
      true,
      false,
    ]);
    expect([both, one, {}].map((mark) => passes(tags({ any: [tag('a'), tag('b')] }), mark))).toEqual([
      true,
      true,
      false,
    ]);
    expect([both, one, {}].map((mark) => passes(tags({ none: [tag('b')] }), mark))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('takes a tag for those beneath it too', () => {
    expect(passes(tags({ any: [tag('b')] }), { tagIds: [tag('c')] })).toBe(true);
    expect(passes(tags({ none: [tag('b')] }), { tagIds: [tag('c')] })).toBe(false);
    expect(passes(tags({ any: [tag('c')] }), { tagIds: [tag('b')] })).toBe(false);
  });

  it('by words looks into the quote and into every comment, whatever the capitals', () => {
    const comments = [{ text: '见 GATS 承诺表' }] as unknown as Annotation['comments'];
    expect(passes({ text: '负面清单' }, {})).toBe(true);
    expect(passes({ text: 'gats' }, { comments })).toBe(true);
    expect(passes({ text: '试点' }, { comments })).toBe(false);
  });

  it('by days takes the first and the last in, and either may be open', () => {
    const day = (from: string, to: string) => passes({ from, to }, {});
    expect(day('2026-01-05', '2026-01-05')).toBe(true);
    expect(day('2026-01-06', '')).toBe(false);
    expect(day('', '2026-01-04')).toBe(false);
    expect(day('', '2026-01-05')).toBe(true);
  });

  it('by person takes whoever wrote in the thread', () => {
    const comments = [{ text: '', author: { name: '乙' } }] as unknown as Annotation['comments'];
    expect(passes({ authors: ['乙'] }, { comments })).toBe(true);
    expect(passes({ authors: ['乙'] }, {})).toBe(false);
  });

  it('by attributes asks each of them for one of its values', () => {
    const mark = { attributes: { importance: 2, certainty: 'sure' } };
    expect(passes({ attributes: { importance: [2, 3] } }, mark)).toBe(true);
    expect(passes({ attributes: { importance: [2], certainty: ['likely'] } }, mark)).toBe(false);
    expect(passes({ attributes: { 'follow-up': ['2026-01-01'] } }, mark)).toBe(false);
    expect(passes({ attributes: { importance: [] } }, {})).toBe(true);
  });

  it('by address asks where the mark starts', () => {
    expect(passes({ address: '3.1' }, {})).toBe(true);
    expect(passes({ address: '9' }, {})).toBe(false);
  });

  const tagList = fc.subarray([tag('a'), tag('b'), tag('c')]);
  const filters: fc.Arbitrary<MarkFilter> = fc.record({
    tags: fc.record({ all: tagList, any: tagList, none: tagList }),
    colors: fc.subarray<MarkColor>([1, 2, 3]),
    styles: fc.subarray([...markStyles]),
    text: fc.constantFrom('', '清单', '别'),
    from: fc.constantFrom('', '2026-01-03'),
    to: fc.constantFrom('', '2026-01-07'),
    address: fc.constantFrom('', '3.1', '9'),
    authors: fc.subarray(['甲', '乙']),
    attributes: fc.record({ importance: fc.subarray([1, 2]) }),
  });
  const marks = fc
    .record({
      tagIds: tagList,
      color: fc.constantFrom<MarkColor>(1, 2, 3),
      style: fc.constantFrom(...markStyles),
      author: fc.constantFrom({ name: '甲', initials: '' }, { name: '乙', initials: '' }),
      createdAt: fc.integer({ min: 1, max: 9 }).map((date) => Date.UTC(2026, 0, date)),
      attributes: fc.constantFrom({}, { importance: 1 }, { importance: 2 }),
    })
    .map(markOf);

  it('that asks nothing shows every mark', () => {
    fc.assert(fc.property(marks, (mark) => markFilter(noFilter, ground)(mark)));
  });

  it('shows just what each of its conditions alone would show', () => {
    fc.assert(
      fc.property(filters, marks, (filter, mark) => {
        const alone = filterFields.map((field) => {
          const others = filterFields.filter((other) => other !== field);
          return markFilter(others.reduce(withoutField, filter), ground)(mark);
        });
        expect(markFilter(filter, ground)(mark)).toBe(alone.every(Boolean));
      }),
    );
  });

  it('never shows fewer marks when a condition is taken off, and says so in what it asks', () => {
    fc.assert(
      fc.property(filters, marks, fc.constantFrom(...filterFields), (filter, mark, field) => {
        const wider = withoutField(filter, field);
        if (markFilter(filter, ground)(mark)) expect(markFilter(wider, ground)(mark)).toBe(true);
        expect(askedOf(wider)).toEqual(askedOf(filter).filter((asked) => asked !== field));
      }),
    );
  });

  it('by tags: what carries all carries any, and what carries none is the rest', () => {
    fc.assert(
      fc.property(fc.subarray([tag('a'), tag('b'), tag('c')], { minLength: 1 }), marks, (wanted, mark) => {
        const by = (how: 'all' | 'any' | 'none') =>
          markFilter({ ...noFilter, ...tags({ [how]: wanted }) }, ground)(mark);
        if (by('all')) expect(by('any')).toBe(true);
        expect(by('none')).toBe(!by('any'));
      }),
    );
  });
});
