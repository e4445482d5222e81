import type { MarkColor } from '../../annotation/annotation';
import type { TagId } from '../../ids';
import type { TagShortcut } from '../tag';

export const codebookFormats = ['qdc', 'csv'] as const;
export type CodebookFormat = (typeof codebookFormats)[number];

/** A tag as a codebook file holds it. What the format cannot say of it is undefined. */
export interface CodebookEntry {
  /** Names from the top level down, the tag's own last. */
  readonly path: readonly string[];
  readonly guid: string | null;
  readonly definition?: string | undefined;
  readonly inclusion?: string | undefined;
  readonly exclusion?: string | undefined;
  readonly examples?: readonly string[] | undefined;
  readonly terms?: readonly string[] | undefined;
  readonly color?: MarkColor | undefined;
  readonly shortcut?: TagShortcut | null | undefined;
  readonly archived?: boolean | undefined;
}

/** A tag on its way out: everything there is to say of it. */
export interface CodebookTag extends Required<Omit<CodebookEntry, 'guid'>> {
  readonly id: TagId;
  readonly guid: string;
  readonly color: MarkColor;
  readonly terms: readonly string[];
  readonly definition: string;
  readonly inclusion: string;
  readonly exclusion: string;
  readonly examples: readonly string[];
  readonly shortcut: TagShortcut | null;
  readonly archived: boolean;
  /** Marks of the library that carry the tag itself. */
  readonly count: number;
}

/**
 * What a format does not hold, or holds otherwise than the library does. Leaving: keys, terms and live
 * quotes. Arriving: codes that may not be applied, sets, notes, colours that are none of the eight,
 * names that a sibling has, a key that another tag has, lines that say nothing.
 */
export const lossKinds = [
  'shortcut',
  'terms',
  'live-quote',
  'place-of-words',
  'color',
  'not-codable',
  'set',
  'renamed',
  'key-taken',
  'guid-twice',
  'unknown-element',
  'unknown-column',
] as const;
export type LossKind = (typeof lossKinds)[number];
export interface CodebookLoss {
  readonly kind: LossKind;
  readonly count: number;
  /** A few names of what is concerned. */
  readonly names: readonly string[];
}
export type CodebookLosses = readonly CodebookLoss[];

const namedAtMost = 5;

/** Gathers losses by kind, in the order of `lossKinds`. */
export function lossesOf(found: readonly (readonly [LossKind, string])[]): CodebookLosses {
  return lossKinds.flatMap((kind) => {
    const names = found.filter(([one]) => one === kind).map(([, name]) => name);
    return names.length > 0
      ? [{ kind, count: names.length, names: [...new Set(names)].slice(0, namedAtMost) }]
      : [];
  });
}
