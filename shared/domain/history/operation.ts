/** Kinds of recorded change; the interface names each under `operation.<kind>`. */
export const operationKinds = [
  'document:import',
  'document:update',
  'document:delete',
  'repair:set',
  'annotation:create',
  'annotation:update',
  'annotation:delete',
  'comment:add',
  'comment:update',
  'comment:delete',
  'tag:create',
  'tag:update',
  'tag:move',
  'tag:merge',
  'tag:delete',
  'note:create',
  'note:update',
  'note:delete',
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
  'template:set',
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
