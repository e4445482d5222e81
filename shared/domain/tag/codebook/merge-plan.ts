import type { TagId } from '../../ids';
import type { Tag } from '../tag';
import { tagPathOf, type TagTree } from '../tag-tree';
import type { CodebookEntry, CodebookFormat, CodebookLosses, LossKind } from './entry';
import { lossesOf } from './entry';
import { differencesOf, type FieldChange, type KnownTag, type TagPatch } from './difference';
import { familyOf } from './family';
import { nameGiver } from './unique-name';

/** A tag of the file beside the library: what importing would do with it. */
export interface CodebookRow {
  readonly path: readonly string[];
  readonly change: 'new' | 'changed' | 'same';
  /** What it was known by; null for a new one. */
  readonly by: 'guid' | 'path' | null;
  readonly fields: readonly FieldChange[];
}

export interface CodebookPreview {
  readonly fileName: string;
  readonly format: CodebookFormat;
  /** In the order of the file, parents first. */
  readonly rows: readonly CodebookRow[];
  readonly losses: CodebookLosses;
}

/** A row with what has to be written. Steps come parents first. */
export interface MergeStep extends CodebookRow {
  /** The tag of the library that it is; null for a new one. */
  readonly tagId: TagId | null;
  /** The step of the tag above; null at the top level. */
  readonly parent: number | null;
  readonly name: string;
  readonly moves: boolean;
  readonly patch: TagPatch;
  readonly guid: string | null;
}

export interface MergePlan {
  readonly steps: readonly MergeStep[];
  readonly losses: CodebookLosses;
}

interface Library {
  readonly tree: TagTree;
  readonly guidOf: (tag: Tag) => string;
  readonly examplesOf: (id: TagId) => readonly string[];
}

/** The tag that each entry is: by GUID wherever it stands, else by its name under the same parent. */
function matchesOf(family: ReturnType<typeof familyOf>, { tree, guidOf }: Library) {
  const byGuid = new Map<string, Tag>();
  for (const tag of tree.order) byGuid.set(guidOf(tag), tag);
  const found = new Array<{ tag: Tag; by: 'guid' | 'path' } | null>(family.length).fill(null);
  const used = new Set<TagId>();
  family.forEach(({ entry }, at) => {
    const tag = entry.guid === null ? undefined : byGuid.get(entry.guid);
    if (!tag || used.has(tag.id)) return;
    used.add(tag.id);
    found[at] = { tag, by: 'guid' };
  });
  family.forEach(({ entry, parent }, at) => {
    if (found[at]) return;
    const above = parent === null ? null : found[parent]?.tag.id;
    if (above === undefined) return;
    const siblings = above === null ? tree.roots : (tree.nodes.get(above)?.children ?? []);
    const tag = siblings.find((node) => node.tag.name === entry.path.at(-1) && !used.has(node.tag.id))?.tag;
    if (!tag) return;
    used.add(tag.id);
    found[at] = { tag, by: 'path' };
  });
  return { found, used };
}

/**
 * What bringing entries into a codebook does. A tag is known by its GUID, then by its path. What the file
 * says is taken over; what it leaves empty stays, so importing never takes words away. Tags that the file
 * does not name stay as they are. Names that a sibling has get a number.
 */
export function planMerge(entries: readonly CodebookEntry[], library: Library): MergePlan {
  const { tree } = library;
  const lost: [LossKind, string][] = [];
  const family = familyOf(entries, (name) => lost.push(['renamed', name]));
  const { found, used } = matchesOf(family, library);
  const names = finalNames(family, found, used, tree, (name) => lost.push(['renamed', name]));
  const keys = new Map(
    tree.order.flatMap((tag) => (tag.shortcut === null ? [] : [[tag.shortcut, tag.id] as const])),
  );

  const steps: MergeStep[] = [];
  family.forEach(({ entry, parent }, at) => {
    const match = found[at] ?? null;
    const name = names[at]!;
    const path = [...(parent === null ? [] : steps[parent]!.path), name];
    const above = parent === null ? null : (found[parent]?.tag.id ?? 'new');
    const known: KnownTag | null = match && { tag: match.tag, examples: library.examplesOf(match.tag.id) };
    const { patch, fields, keyTaken } = differencesOf(entry, known, keys, match?.tag.id ?? `new ${at}`);
    if (keyTaken) lost.push(['key-taken', name]);
    const own = match ? (tree.nodes.get(match.tag.id)?.parent ?? null) : null;
    const moves = match !== null && own !== above;
    const more: FieldChange[] = [];
    if (match && match.tag.name !== name) more.push({ field: 'name', before: match.tag.name, after: name });
    if (match && moves) {
      const before = tagPathOf(tree, match.tag.id)
        .slice(0, -1)
        .map((step) => step.name);
      more.push({ field: 'place', before: before.join(' / '), after: path.slice(0, -1).join(' / ') });
    }
    const changes = [...more, ...fields];
    steps.push({
      path,
      change: match ? (changes.length > 0 ? 'changed' : 'same') : 'new',
      by: match?.by ?? null,
      fields: match ? changes : [],
      tagId: match?.tag.id ?? null,
      parent,
      name,
      moves,
      patch,
      guid: entry.guid,
    });
  });
  return { steps, losses: lossesOf(lost) };
}

/** What each is called in the end. Those that stay what and where they are keep their names first. */
function finalNames(
  family: ReturnType<typeof familyOf>,
  found: readonly ({ readonly tag: Tag } | null)[],
  used: ReadonlySet<TagId>,
  tree: TagTree,
  onRenamed: (name: string) => void,
): readonly string[] {
  const placeOf = (parent: number | null): string =>
    parent === null ? 'top' : (found[parent]?.tag.id ?? `new ${parent}`);
  const rest = new Map<string, string[]>();
  for (const { tag, parent } of tree.nodes.values()) {
    if (!used.has(tag.id)) rest.set(parent ?? 'top', [...(rest.get(parent ?? 'top') ?? []), tag.name]);
  }
  const givers = new Map<string, ReturnType<typeof nameGiver>>();
  const names = family.map(({ entry }) => entry.path.at(-1)!);
  const stays = family.map(({ parent }, at) => {
    const tag = found[at]?.tag;
    return (
      tag !== undefined &&
      tag.name === names[at] &&
      (tree.nodes.get(tag.id)?.parent ?? 'top') === placeOf(parent)
    );
  });
  const settle = (at: number) => {
    const place = placeOf(family[at]!.parent);
    const nameFor = givers.get(place) ?? nameGiver(rest.get(place));
    givers.set(place, nameFor);
    const name = nameFor(names[at]!);
    if (names[at] !== name) onRenamed(name);
    names[at] = name;
  };
  family.forEach((_one, at) => stays[at] && settle(at));
  family.forEach((_one, at) => !stays[at] && settle(at));
  return names;
}
