import type { MarkColor } from '../annotation/annotation';
import type { TextRange } from '../document/range';
import type { OperationKind } from '../history/operation';
import type { AnnotationId, DocumentId, ExampleId, TagId } from '../ids';

/** A tag of the codebook. Tags form a tree; `position` orders siblings. */
export interface Tag {
  readonly id: TagId;
  readonly parentId: TagId | null;
  readonly name: string;
  readonly color: MarkColor;
  readonly definition: string;
  /** Words that suggest the tag as a topic, beside its name. */
  readonly terms: readonly string[];
  readonly position: number;
  /** What has to be there for words to get the tag, and what keeps them out. */
  readonly inclusion: string;
  readonly exclusion: string;
  /** Shift with this digit gives the tag; one tag a digit. */
  readonly shortcut: TagShortcut | null;
  /** No longer offered or suggested; marks that carry it keep it. So do the tags under it. */
  readonly archived: boolean;
  /** Under what GUID another program knows the tag; null where it was made here. */
  readonly guid: string | null;
}

export const tagShortcuts = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type TagShortcut = (typeof tagShortcuts)[number];

/** Words that show what a tag means: those of a mark, as long as it is there, or the researcher's own. */
export interface TagExample {
  readonly id: ExampleId;
  readonly annotationId: AnnotationId | null;
  /** Where the mark is; null for words of one's own and for a mark that was deleted. */
  readonly place: { readonly documentId: DocumentId; readonly range: TextRange } | null;
  readonly text: string;
}

/** A change of what a tag is, as the operation log holds it. */
export interface TagRevision {
  readonly seq: number;
  readonly at: number;
  readonly author: string;
  readonly kind: OperationKind;
  readonly subject: string;
  readonly fields: readonly TagFieldChange[];
  /** How many marks got the tag by it. */
  readonly marks: number;
}
export const tagFields = [
  'name',
  'definition',
  'inclusion',
  'exclusion',
  'color',
  'shortcut',
  'archived',
  'place',
  'terms',
] as const;
export type TagField = (typeof tagFields)[number];
export interface TagFieldChange {
  readonly field: TagField;
  readonly before: string;
  readonly after: string;
}

/** What the tag's page shows beside the tag itself. */
export interface TagDetails {
  readonly examples: readonly TagExample[];
  /** Newest first. */
  readonly revisions: readonly TagRevision[];
  /** Rows of the register, of all documents, with the tag as their topic. */
  readonly measures: number;
}
