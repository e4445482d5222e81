import type { MarkColor } from '../annotation/annotation';
import type { TextRange } from '../document/range';
import type { DocumentId } from '../ids';

/** Kinds of recorded change; the interface names each under `operation.<kind>`. */
export const operationKinds = [
  'document:import',
  'document:update',
  'document:delete',
  'repair:set',
  'structure:level',
  'structure:as',
  'structure:split',
  'structure:merge',
  'structure:restore',
  'structure:change',
  'annotation:create',
  'annotation:update',
  'annotation:delete',
  'annotation:change',
  'annotation:split',
  'annotation:merge',
  'annotation:duplicate',
  'annotation:add-view',
  'annotation:update-view',
  'annotation:remove-view',
  'comment:add',
  'comment:update',
  'comment:delete',
  'comments:apply',
  'bookmark:add',
  'bookmark:rename',
  'bookmark:remove',
  'picture:attach',
  'picture:remove',
  'transcription:set',
  'tag:create',
  'tag:update',
  'tag:move',
  'tag:merge',
  'tag:delete',
  'tag:example',
  'tag:split',
  'tag:in-vivo',
  'tag:auto',
  'tag:import',
  'note:create',
  'note:update',
  'note:delete',
  'note:restore',
  'note:tag',
  'measure:update',
  'measure:add',
  'measure:split',
  'measure:merge',
  'measure:remove',
  'measure:settle',
  'topic:add-starter',
  'topic:assign',
  'topic:exempt',
  'register:columns',
  'register:statuses',
  'register:add-view',
  'register:update-view',
  'register:remove-view',
  'template:set',
  'trash:restore',
] as const;
export type OperationKind = (typeof operationKinds)[number];

/** One step of the history as the interface shows it. `subject` names what it changed (an address, a title). */
export interface OperationStep {
  readonly seq: number;
  readonly kind: OperationKind;
  readonly subject: string;
  readonly at: number;
}
/** What undo and redo would do next; null where there is nothing. */
export interface HistoryState {
  readonly undo: OperationStep | null;
  readonly redo: OperationStep | null;
}

/** What a step changed, where its kind alone does not say it. */
export type OperationDetail =
  | { readonly what: 'color'; readonly color: MarkColor }
  | { readonly what: 'range' }
  | { readonly what: 'tags'; readonly added: readonly string[]; readonly removed: readonly string[] }
  /** How many records of one kind it touched, where they are several. */
  | { readonly what: 'records'; readonly kind: RecordKind; readonly count: number };

/** One step as the history lists it. */
export interface HistoryEntry extends OperationStep {
  readonly state: 'done' | 'undone';
  readonly author: string;
  readonly detail: OperationDetail | null;
  /** True for a step that one may want to go back before: a merge, an import, many records at once. */
  readonly isPoint: boolean;
  /** Where in the text it happened, if at one place. */
  readonly place: { readonly documentId: DocumentId; readonly range: TextRange } | null;
}

/** Steps from the newest to the oldest; those that can be done again stand first. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Whether there are older steps than these. */
  readonly hasMore: boolean;
}

/** The kinds of record that can be deleted as a whole and come back. */
export const recordKinds = ['document', 'annotation', 'measure', 'note', 'tag'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A record that is no longer there and can be restored as it was. */
export interface TrashItem {
  readonly kind: RecordKind;
  readonly id: string;
  /** Its words, name or title. */
  readonly name: string;
  /** The step that took it away; `abandoned` where its making was undone and then something else was done. */
  readonly cause: OperationKind | 'abandoned';
  readonly at: number;
  /** Records of other kinds that come back with it. */
  readonly comments: number;
  readonly marks: number;
}
