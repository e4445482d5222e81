import { type z } from 'zod';
import type { AnnotationId, DocumentId } from '../domain/ids';
import { annotationsCalls } from './calls/annotations';
import { documentsCalls } from './calls/documents';
import { exportsCalls } from './calls/exports';
import { importsCalls } from './calls/imports';
import { libraryCalls } from './calls/library';
import { notesCalls } from './calls/notes';
import { picturesCalls } from './calls/pictures';
import { registerCalls } from './calls/register';
import { tagsCalls } from './calls/tags';
import { topicsCalls } from './calls/topics';

export { type DocumentContent, type ImportPreview } from './calls/documents';
export { type ReviewOutline, type ReviewedRepair } from './calls/imports';
export { type PlacedDifference, type PossiblePlace, type ReturnedComments } from './calls/annotations';
export { type TopicCoverage } from './calls/topics';
export { importStages, type Call, type ImportProgress, type IncomingFile } from './schema';

/**
 * Every call that the window may make of the store. One row a call: its input is parsed on arrival,
 * an unknown call or a missing handler does not compile.
 */
export const contract = {
  ...libraryCalls,
  ...documentsCalls,
  ...importsCalls,
  ...annotationsCalls,
  ...picturesCalls,
  ...tagsCalls,
  ...notesCalls,
  ...registerCalls,
  ...topicsCalls,
  ...exportsCalls,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What the caller passes (defaults may be left out). */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
/** What the handler receives (parsed, defaults filled in). */
export type CallArguments<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = Contract[N]['output'];
/** The kinds of record that a change event can name; the window refetches what it shows of them. */
export type ChangedTopic =
  | 'settings'
  | 'document'
  | 'repair'
  | 'annotation'
  | 'bookmark'
  | 'picture'
  | 'tag'
  | 'note'
  | 'measure'
  | 'template'
  | 'register-view'
  | 'mark-view'
  | 'history';
/** Sent after a commit, never before. */
export interface ChangeEvent {
  readonly topics: readonly ChangedTopic[];
  readonly documentIds: readonly DocumentId[];
  /** The marks that changed, whether still there or not; null where they are too many to name. */
  readonly annotationIds: readonly AnnotationId[] | null;
  readonly savedAt: number;
}
