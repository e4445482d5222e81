import fc from 'fast-check';
import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';

export const idOf = (name: string): TagId => name as TagId;

/** A tag named by its id. */
export const tagOf = (name: string, parent: string | null = null, position = 0): Tag => ({
  id: idOf(name),
  parentId: parent === null ? null : idOf(parent),
  name,
  color: 1,
  definition: '',
  terms: [],
  position,
  inclusion: '',
  exclusion: '',
  shortcut: null,
  archived: false,
  guid: null,
});

/** The codebook of the plan: 对外开放 with 负面清单 (and 外资准入 under it) and 市场准入, then 监管. */
export const codebook: readonly Tag[] = [
  tagOf('对外开放'),
  tagOf('负面清单', '对外开放', 0),
  tagOf('外资准入', '负面清单', 0),
  tagOf('市场准入', '对外开放', 1),
  tagOf('监管', null, 1),
  tagOf('监管改革', '监管', 0),
];

/** Any list of tags: parents may be missing, and may stand in a circle. */
export const anyTags: fc.Arbitrary<readonly Tag[]> = fc
  .array(fc.record({ parent: fc.option(fc.nat(24), { nil: null }), position: fc.nat(5) }), { maxLength: 20 })
  .map((seeds) =>
    seeds.map(({ parent, position }, at) => tagOf(`t${at}`, parent === null ? null : `t${parent}`, position)),
  );

/** A sound codebook: every parent stands before its children, positions run from 0. */
export const soundTags: fc.Arbitrary<readonly Tag[]> = fc
  .array(fc.nat(), { minLength: 1, maxLength: 20 })
  .map((seeds) => {
    const counts = new Map<string | null, number>();
    return seeds.map((seed, at) => {
      const parentAt = seed % (at + 1);
      const parent = parentAt === at ? null : `t${parentAt}`;
      const position = counts.get(parent) ?? 0;
      counts.set(parent, position + 1);
      return tagOf(`t${at}`, parent, position);
    });
  });
