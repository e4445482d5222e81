import type { TagId, MarkViewId } from '../ids';
import type { Annotation, MarkColor } from './annotation';
import type { AttributeValue } from './attributes/definition';
import type { MarkStyle } from './style';

/**
 * Which marks are shown: those that meet every condition. An empty condition asks nothing; within one,
 * any of its values will do, but for `tags.all` and `tags.none`. A tag stands for those beneath it too.
 */
export interface MarkFilter {
  readonly tags: {
    readonly all: readonly TagId[];
    readonly any: readonly TagId[];
    readonly none: readonly TagId[];
  };
  readonly colors: readonly MarkColor[];
  readonly styles: readonly MarkStyle[];
  /** Words in the quote or in a comment, however they are capitalised. */
  readonly text: string;
  /** Days on which the mark was made, as YYYY-MM-DD, both included. */
  readonly from: string;
  readonly to: string;
  /** An address; what starts in the section or words that it names. */
  readonly address: string;
  /** Names of those who made the mark or wrote in its thread. */
  readonly authors: readonly string[];
  /** Values by the attribute's id. */
  readonly attributes: Readonly<Record<string, readonly AttributeValue[]>>;
}

export const noFilter: MarkFilter = {
  tags: { all: [], any: [], none: [] },
  colors: [],
  styles: [],
  text: '',
  from: '',
  to: '',
  address: '',
  authors: [],
  attributes: {},
};

/** A filter that the researcher named. */
export interface MarkView {
  readonly id: MarkViewId;
  readonly name: string;
  readonly filter: MarkFilter;
}

/** What a filter has to be told of the document and the library. */
export interface FilterGround {
  /** The tag and all beneath it. */
  readonly withBeneath: (tagId: TagId) => ReadonlySet<TagId>;
  /** The local day of a moment (ms since the epoch) as YYYY-MM-DD. */
  readonly dayOf: (at: number) => string;
  /** Whether the mark starts in what the address names; never, where it names nothing. */
  readonly isIn: (mark: Annotation, address: string) => boolean;
}

/** The conditions of a filter that ask something. */
export const filterFields = [
  'tags',
  'colors',
  'styles',
  'text',
  'dates',
  'address',
  'authors',
  'attributes',
] as const;
export type FilterField = (typeof filterFields)[number];

/** Which conditions of the filter ask something. */
export function askedOf(filter: MarkFilter): readonly FilterField[] {
  const asks: Readonly<Record<FilterField, boolean>> = {
    tags: filter.tags.all.length + filter.tags.any.length + filter.tags.none.length > 0,
    colors: filter.colors.length > 0,
    styles: filter.styles.length > 0,
    text: filter.text !== '',
    dates: filter.from !== '' || filter.to !== '',
    address: filter.address !== '',
    authors: filter.authors.length > 0,
    attributes: Object.values(filter.attributes).some((values) => values.length > 0),
  };
  return filterFields.filter((field) => asks[field]);
}

/** The filter without what one of its conditions asks. */
export function withoutField(filter: MarkFilter, field: FilterField): MarkFilter {
  if (field === 'dates') return { ...filter, from: '', to: '' };
  return { ...filter, [field]: noFilter[field] };
}

type Test = (mark: Annotation) => boolean;

function tagTests({ tags }: MarkFilter, { withBeneath }: FilterGround): readonly Test[] {
  const carries = (wanted: ReadonlySet<TagId>) => (mark: Annotation) =>
    mark.tagIds.some((id) => wanted.has(id));
  const any = tags.any.map((id) => carries(withBeneath(id)));
  const none = tags.none.map((id) => carries(withBeneath(id)));
  return [
    ...tags.all.map((id) => carries(withBeneath(id))),
    ...(any.length > 0 ? [(mark: Annotation) => any.some((test) => test(mark))] : []),
    ...(none.length > 0 ? [(mark: Annotation) => !none.some((test) => test(mark))] : []),
  ];
}

/** Says of a mark whether it passes. Everything that does not depend on the mark is done once, here. */
export function markFilter(filter: MarkFilter, ground: FilterGround): (mark: Annotation) => boolean {
  const asked = new Set(askedOf(filter));
  const words = filter.text.toLowerCase();
  const tests: Record<FilterField, () => readonly Test[]> = {
    tags: () => tagTests(filter, ground),
    colors: () => [({ color }) => filter.colors.includes(color)],
    styles: () => [({ style }) => filter.styles.includes(style)],
    text: () => [
      ({ quote, comments }) =>
        quote.exact.toLowerCase().includes(words) ||
        comments.some(({ text }) => text.toLowerCase().includes(words)),
    ],
    dates: () => [
      ({ createdAt }) => {
        const day = ground.dayOf(createdAt);
        return (filter.from === '' || day >= filter.from) && (filter.to === '' || day <= filter.to);
      },
    ],
    address: () => [(mark) => ground.isIn(mark, filter.address)],
    authors: () => [
      ({ author, comments }) =>
        filter.authors.includes(author.name) ||
        comments.some((comment) => filter.authors.includes(comment.author.name)),
    ],
    attributes: () =>
      Object.entries(filter.attributes)
        .filter(([, values]) => values.length > 0)
        .map(([id, values]) => ({ attributes }: Annotation) => {
          const value = attributes[id];
          return value !== undefined && values.includes(value);
        }),
  };
  const all = filterFields.filter((field) => asked.has(field)).flatMap((field) => tests[field]());
  return (mark) => all.every((test) => test(mark));
}
