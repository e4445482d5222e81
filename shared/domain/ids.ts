/** Branded identifiers: a tag's id cannot be passed where a block's is asked for. */
export type Brand<T, B extends string> = T & { readonly __brand: B };

export type DocumentId = Brand<string, 'DocumentId'>;
export type BlockId = Brand<string, 'BlockId'>;
export type RepairId = Brand<string, 'RepairId'>;
export type AnnotationId = Brand<string, 'AnnotationId'>;
export type CommentId = Brand<string, 'CommentId'>;
export type TagId = Brand<string, 'TagId'>;
export type ExampleId = Brand<string, 'ExampleId'>;
export type MeasureId = Brand<string, 'MeasureId'>;
export type ColumnId = Brand<string, 'ColumnId'>;
export type StatusId = Brand<string, 'StatusId'>;
export type ViewId = Brand<string, 'ViewId'>;
export type MarkViewId = Brand<string, 'MarkViewId'>;
export type BookmarkId = Brand<string, 'BookmarkId'>;
export type NoteId = Brand<string, 'NoteId'>;
export type LayerId = Brand<string, 'LayerId'>;
export type CopyId = Brand<string, 'CopyId'>;

/** Makes a new identifier; the store passes UUIDv7, so ids sort by the time they were made. */
export type NewId = () => string;
/** The present moment as milliseconds since the epoch, injected so that tests own the clock. */
export type Now = () => number;
/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hexadecimal digits. */
export type HashText = (text: string) => string;
