import type { Annotation } from '../annotation/annotation';
import type { TagId } from '../ids';
import { subtreeOf, type TagTree } from '../tag/tag-tree';
import { dayOf } from './day';
import type { MarkFilter } from './options';

export const noFilter: MarkFilter = {
  tags: { all: [], any: [], none: [] },
  colors: [],
  text: '',
  from: null,
  to: null,
  authors: [],
};

/** Words apart from how they are broken: a page cut or a stray space parts no word that is looked for. */
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** A question to a mark: whether the filter means it. A tag stands for every tag under it. */
export function filterBy(filter: MarkFilter, tree: TagTree): (mark: Annotation) => boolean {
  const sets = (ids: readonly TagId[]) => ids.map((id) => subtreeOf(tree, id));
  const [all, any, none] = [sets(filter.tags.all), sets(filter.tags.any), sets(filter.tags.none)];
  const words = squeeze(filter.text);
  return (mark) => {
    const hasOneOf = (set: ReadonlySet<TagId>) => mark.tagIds.some((id) => set.has(id));
    const day = dayOf(mark.createdAt);
    const names = [mark.author.name, ...mark.comments.map(({ author }) => author.name)];
    return (
      all.every(hasOneOf) &&
      (any.length === 0 || any.some(hasOneOf)) &&
      !none.some(hasOneOf) &&
      (filter.colors.length === 0 || filter.colors.includes(mark.color)) &&
      (words === '' ||
        [mark.quote.exact, ...mark.comments.map(({ text }) => text)].some((text) =>
          squeeze(text).includes(words),
        )) &&
      (filter.from === null || day >= filter.from) &&
      (filter.to === null || day <= filter.to) &&
      (filter.authors.length === 0 || filter.authors.some((name) => names.includes(name)))
    );
  };
}
