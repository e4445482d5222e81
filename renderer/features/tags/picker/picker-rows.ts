import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { rankTags, type TagMatch } from '../../../../shared/domain/tag/tag-rank';
import { siblingsUnder, tagPathOf, type TagTree } from '../../../../shared/domain/tag/tag-tree';

export type RowGroup = 'matches' | 'recent' | 'others' | 'all';
export interface TagRow extends TagMatch {
  readonly kind: 'tag';
  readonly group: RowGroup;
}
export interface CreateRow {
  readonly kind: 'create';
  readonly name: string;
  readonly parentId: TagId | null;
}
export type PickerRow = TagRow | CreateRow;

/** Id of a row's element, for the field's `aria-activedescendant`. */
export const rowId = (index: number): string => `tag-picker-row-${index}`;

const recentShown = 5;
const mostRows = 300;

interface RowsInput {
  readonly tree: TagTree;
  readonly filter: string;
  readonly recent: readonly TagId[];
  readonly chosen: readonly TagId[];
  /** Parent that the researcher cycled to; undefined while they left it to the picker. */
  readonly parentId: TagId | null | undefined;
}

/** What the picker lists: matches, then recent ones; without a filter recent ones, then all others. */
export function pickerRows({ tree, filter, recent, chosen, parentId }: RowsInput): readonly PickerRow[] {
  const fresh = recent
    .flatMap((id) => tree.nodes.get(id)?.tag ?? [])
    .filter((tag) => !chosen.includes(tag.id))
    .slice(0, recentShown);
  const row = (match: TagMatch, group: RowGroup): TagRow => ({ kind: 'tag', ...match, group });
  if (filter.trim() === '') {
    const first = new Set(fresh.map((tag) => tag.id));
    return [
      ...fresh.map((tag) => row({ tag, hits: [] }, 'recent')),
      ...tree.order
        .filter((tag) => !first.has(tag.id))
        .slice(0, mostRows)
        .map((tag) => row({ tag, hits: [] }, first.size > 0 ? 'others' : 'all')),
    ];
  }
  const matches = rankTags(tree, filter).slice(0, mostRows);
  const matched = new Set(matches.map(({ tag }) => tag.id));
  const rest = fresh.filter((tag) => !matched.has(tag.id));
  const created = createRow(
    tree,
    filter,
    parentId === undefined ? parentHint(tree, matches, recent) : parentId,
  );
  return [
    ...matches.map((match) => row(match, 'matches')),
    ...rest.map((tag) => row({ tag, hits: [] }, 'recent')),
    ...(created ? [created] : []),
  ];
}

/** Where a new tag most likely belongs: beside the best match, or beside what was used last. */
function parentHint(tree: TagTree, matches: readonly TagMatch[], recent: readonly TagId[]): TagId | null {
  const near = matches[0]?.tag.id ?? recent.find((id) => tree.nodes.has(id));
  return near === undefined ? null : (tree.nodes.get(near)?.parent ?? null);
}

/** A path that starts at a known tag (对外开放/准入) names the parent itself. */
function parentInFilter(tree: TagTree, filter: string): { parent: Tag; name: string } | null {
  const steps = filter.split(/[/／]/u).map((step) => step.trim());
  const name = steps.pop() ?? '';
  if (name === '' || steps.length === 0) return null;
  const parent = tree.order.find((tag) => {
    const path = tagPathOf(tree, tag.id).map((step) => step.name);
    return path.slice(-steps.length).join('/') === steps.join('/');
  });
  return parent ? { parent, name } : null;
}

function createRow(tree: TagTree, filter: string, parentId: TagId | null): CreateRow | null {
  const path = parentInFilter(tree, filter);
  const name = (path?.name ?? filter).trim().replace(/\s+/gu, ' ').slice(0, 200);
  const under = path ? path.parent.id : parentId;
  const taken = siblingsUnder(tree, under).some((tag) => tag.name === name);
  return taken ? null : { kind: 'create', name, parentId: under };
}

/** The parents that Tab goes through: the one in hand first, the top level, then every branch. */
export function parentChoices(tree: TagTree, current: TagId | null): readonly (TagId | null)[] {
  const branches = tree.order.filter((tag) => {
    const node = tree.nodes.get(tag.id);
    return node !== undefined && (node.depth === 0 || node.children.length > 0);
  });
  return [...new Set<TagId | null>([current, null, ...branches.map((tag) => tag.id)])];
}

/** The row that Enter would take before any arrow: never a recent tag that the words do not name. */
export function firstActive(rows: readonly PickerRow[], filter: string): number {
  if (filter.trim() === '') return -1;
  if (rows[0]?.kind === 'tag' && rows[0].group === 'matches') return 0;
  return rows.findIndex((row) => row.kind === 'create');
}
