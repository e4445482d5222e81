import { noFilter } from '../../../shared/domain/export/filter';
import {
  exportFields,
  exportParts,
  type ExportField,
  type ExportOptions,
  type ExportPart,
  type MarkFilter,
} from '../../../shared/domain/export/options';
import type { WordPresetId } from '../../../shared/domain/export/preset';
import type { TextRange } from '../../../shared/domain/document/range';
import type { BlockId, DocumentId, NoteId } from '../../../shared/domain/ids';
import type { Language } from '../../../shared/domain/settings/settings';
import type { CallInput } from '../../../shared/ipc/contract';

export type ExportRequest = CallInput<'export:run'>['request'];
export type ScopeKind = ExportOptions['scope']['kind'];

/** What the researcher chose for an export, its format apart. What a scope needs is kept while another is tried. */
export interface Choices {
  readonly scope: ScopeKind;
  readonly sections: readonly BlockId[];
  readonly filter: MarkFilter;
  readonly noteIds: readonly NoteId[];
  readonly order: ExportOptions['order'];
  readonly address: ExportOptions['address'];
  readonly division: ExportOptions['division'];
  readonly include: ExportOptions['include'];
  readonly fields: readonly ExportField[];
  readonly preset: WordPresetId;
  readonly commentBareMarks: boolean;
}

export const firstChoices: Choices = {
  scope: 'document',
  sections: [],
  filter: noFilter,
  noteIds: [],
  order: 'text',
  address: 'long',
  division: 'note',
  include: { measures: false, annotations: true, notes: true, fullText: false, codebook: false },
  fields: exportFields,
  preset: 'academic',
  commentBareMarks: false,
};

/** The contents that a scope can have: a set of notes has nothing else. */
export const partsOf = (scope: ScopeKind): readonly ExportPart[] =>
  scope === 'notes' ? ['notes'] : exportParts;

/** Formats that are the document's text with the marks on it, whatever contents are ticked. */
export const isWholeText = (format: string): boolean =>
  format === 'docx-annotated' || format === 'pdf-annotated';

/** The same with marks, whatever was ticked for another format. */
export const withMarks = (choices: Choices): Choices => ({
  ...choices,
  include: { ...choices.include, annotations: true },
});

/** An export of nothing would be a title page: there is nothing to write. */
export function isNothing({ scope, include, sections, noteIds }: Choices, format: string): boolean {
  if (scope === 'sections' && sections.length === 0) return true;
  if (isWholeText(format)) return scope === 'notes';
  if (scope === 'notes') return noteIds.length === 0;
  return !Object.values(include).includes(true);
}

interface Place {
  readonly format: string;
  readonly documentId: DocumentId;
  readonly language: Language;
  readonly selection: TextRange | null;
  /** What the reader shows of the marks, where an export follows it and it does not show all. */
  readonly shown?: ExportRequest['shown'];
}

function scopeOf({ scope, sections, filter, noteIds }: Choices, selection: TextRange | null) {
  if (scope === 'sections' && sections.length) return { kind: scope, sections: [...sections] };
  if (scope === 'notes' && noteIds.length) return { kind: scope, noteIds: [...noteIds] };
  if (scope === 'selection' && selection) return { kind: scope, range: selection };
  if (scope === 'filter') {
    const { tags, colors, authors, ...rest } = filter;
    return {
      kind: scope,
      filter: {
        ...rest,
        tags: { all: [...tags.all], any: [...tags.any], none: [...tags.none] },
        colors: [...colors],
        authors: [...authors],
      },
    };
  }
  return { kind: 'document' as const };
}

/** The choices as the store takes them. */
export const requestOf = (
  choices: Choices,
  { format, documentId, language, selection, shown = null }: Place,
): ExportRequest => ({
  format,
  documentId,
  language,
  scope: scopeOf(choices, selection),
  shown,
  order: choices.order,
  address: choices.address,
  division: choices.division,
  include: { ...choices.include },
  fields: [...choices.fields],
  preset: choices.preset,
  commentBareMarks: choices.commentBareMarks,
});
