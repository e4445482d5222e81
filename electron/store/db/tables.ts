import type { SqlRow } from './database';

/** A range of source text with its words, as every table keeps it. */
// An alias: only that can stand for a row with any column.
export type RangeColumns = {
  start_block: string;
  start_offset: number;
  end_block: string;
  end_offset: number;
  position: number;
  exact: string;
  exact_sha256: string;
};

/**
 * The tables whose rows the operation log records, with their keys. Source text (`block`) is not
 * here: it is only ever inserted.
 */
export interface Tables {
  readonly document: {
    id: string;
    title: string;
    issuer: string;
    number: string;
    date: string;
    media_type: string;
    encoding: string;
    source_sha256: string;
    content_sha256: string;
    file_name: string;
    publisher: string;
    headline: string;
    address: string;
    published: string;
    bundled: number;
    imported_at: number;
    opened_at: number | null;
    character_count: number;
    chapter_count: number;
    length: number;
    deleted_at: number | null;
  };
  readonly repair: {
    id: string;
    document_id: string;
    ordinal: number;
    kind: string;
    block_id: string;
    next_id: string | null;
    start: number | null;
    end: number | null;
    active: number;
    rule: string;
    /** What an `as` repair makes of a block. */
    shape: string | null;
    /** Level of an `as` repair, number of levels of a `level` repair. */
    level: number | null;
  };
  readonly annotation: RangeColumns & {
    id: string;
    document_id: string;
    prefix: string;
    suffix: string;
    color: number;
    style: string;
    /** Values by attribute, as JSON. */
    attributes: string;
    author_name: string;
    author_initials: string;
    created_at: number;
    updated_at: number;
    layer_id: string | null;
    resolved_at: number | null;
    /** A region of a picture, as JSON; null for a mark on words. */
    region: string | null;
  };
  readonly annotation_tag: { annotation_id: string; tag_id: string; position: number };
  readonly comment: {
    id: string;
    annotation_id: string;
    text: string;
    author_name: string;
    author_initials: string;
    created_at: number;
    updated_at: number;
    layer_id: string | null;
  };
  /** Marks and comments that came in together, of one person. */
  readonly layer: {
    id: string;
    document_id: string;
    name: string;
    file_name: string;
    file_sha256: string;
    created_at: number;
  };
  readonly tag: {
    id: string;
    parent_id: string | null;
    name: string;
    color: number;
    definition: string;
    /** Words that suggest the tag, as a JSON list. */
    terms: string;
    position: number;
    inclusion: string;
    exclusion: string;
    shortcut: number | null;
    archived: number;
    guid: string | null;
  };
  readonly tag_example: {
    id: string;
    tag_id: string;
    annotation_id: string | null;
    text: string;
    position: number;
  };
  readonly measure: RangeColumns & {
    id: string;
    document_id: string;
    kind: string;
    status: string;
    adverb: string;
    verb: string;
    object: string;
    instrument: string;
    actor: string;
    region: string;
    indicator: string;
    relation: string;
    value: string;
    unit: string;
    year: string;
    deadline: string;
    strength: string | null;
    status_id: string | null;
    note: string;
    /** What the rules had said of the row as JSON; null for a row made by hand. */
    proposed: string | null;
    confidence: number;
    lexicon_version: number;
    created_at: number;
    updated_at: number;
  };
  readonly measure_topic: { measure_id: string; tag_id: string; position: number };
  readonly measure_value: { measure_id: string; column_id: string; value: string };
  readonly register_status: { id: string; name: string; position: number; status: string };
  readonly register_view: { id: string; name: string; position: number; shown: string; look: string };
  readonly register_column: { id: string; name: string; position: number; kind: string; options: string };
  readonly topic_exempt: {
    id: string;
    document_id: string;
    scheme_id: string;
    start_block: string;
    start_offset: number;
    end_block: string;
    end_offset: number;
  };
  readonly mark_view: { id: string; name: string; position: number; filter: string };
  readonly bookmark: {
    id: string;
    document_id: string;
    block: string;
    offset: number;
    /** UTF-16 units before it in its document. */
    position: number;
    name: string;
    created_at: number;
  };
  readonly picture: {
    block_id: string;
    document_id: string;
    sha256: string;
    width: number;
    height: number;
    media_type: string;
    file_name: string;
    added_at: number;
  };
  readonly transcription: {
    block_id: string;
    document_id: string;
    text: string;
    author_name: string;
    updated_at: number;
  };
  readonly note: {
    id: string;
    document_id: string | null;
    title: string;
    body: string;
    excerpt: string;
    quote_count: number;
    character_count: number;
    created_at: number;
    updated_at: number;
    /** What a memo is about; both null for a note that stands by itself. */
    attached_kind: string | null;
    attached_id: string | null;
  };
  readonly note_tag: { note_id: string; tag_id: string; position: number };
  readonly template: { id: string; text: string; updated_at: number };
}
export type TableName = keyof Tables;
export type Row<T extends TableName> = Tables[T];

export const keyColumns = {
  document: ['id'],
  repair: ['id'],
  annotation: ['id'],
  annotation_tag: ['annotation_id', 'tag_id'],
  comment: ['id'],
  layer: ['id'],
  tag: ['id'],
  tag_example: ['id'],
  measure: ['id'],
  measure_topic: ['measure_id', 'tag_id'],
  measure_value: ['measure_id', 'column_id'],
  register_status: ['id'],
  register_column: ['id'],
  register_view: ['id'],
  topic_exempt: ['id'],
  mark_view: ['id'],
  bookmark: ['id'],
  picture: ['block_id'],
  transcription: ['block_id'],
  note: ['id'],
  note_tag: ['note_id', 'tag_id'],
  template: ['id'],
} as const satisfies Record<TableName, readonly string[]>;

/** A row's key as SQL condition and values. */
export function keyOf(table: TableName, row: SqlRow) {
  const columns: readonly string[] = keyColumns[table];
  return {
    where: columns.map((column) => `"${column}" = ?`).join(' AND '),
    values: columns.map((column) => row[column] ?? null),
  };
}
