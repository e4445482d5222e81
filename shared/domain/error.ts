/**
 * The closed set of things that can go wrong, as the interface knows them.
 * Each code has its own text under `error.<code>` in every locale.
 */
export const errorCodes = [
  'input.invalid',
  'not-found',
  'library.in-use',
  'library.from-future',
  'library.damaged',
  'library.read-only',
  'disk.full',
  'disk.failed',
  'file.not-found',
  'file.empty',
  'file.binary',
  'file.too-large',
  'file.truncated',
  'file.unsupported',
  'file.damaged',
  'file.encoding',
  'file.no-text',
  'file.no-text-layer',
  'file.encrypted',
  'file.too-many-pages',
  'file.unpacks-too-large',
  'file.too-complex',
  'file.not-regular',
  'import.cancelled',
  'import.review',
  'document.duplicate',
  'picture.unsupported',
  'picture.too-large',
  'picture.damaged',
  'picture.missing',
  'quote.not-found',
  'quote.ambiguous',
  'range.invalid',
  'structure.invalid',
  'address.unknown',
  'address.version',
  'measure.taken',
  'measure.cell',
  'tag.exists',
  'tag.cycle',
  'tag.key-taken',
  'pattern.invalid',
  'pattern.too-slow',
  'codebook.empty',
  'codebook.foreign',
  'codebook.unsafe',
  'codebook.malformed',
  'codebook.too-large',
  'note.invalid',
  'history.nothing',
  'history.conflict',
  'export.unknown-format',
  'export.target',
  'comments.not-ours',
  'comments.no-document',
  'comments.changed',
  'export.needs-window',
  'print.failed',
  'template.invalid',
  'cancelled',
  'store.gone',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The one error that domain code throws. `detail` is for logs and the command line, never markup. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number>>;
  constructor(code: ErrorCode, detail: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.detail = detail;
  }
}

/** Proves at compile time that a union was handled whole. */
export function assertNever(value: never): never {
  throw new DomainError('internal', { value: JSON.stringify(value) });
}
