import type { ErrorCode } from '../../shared/domain/error';

type Detail = Readonly<Record<string, string | number>>;

const sentences: Readonly<Partial<Record<ErrorCode, string>>> = {
  'not-found': 'not found',
  'library.in-use': 'library in use',
  'library.from-future': 'the library was written by a newer version',
  'library.damaged': 'the library file is damaged',
  'library.read-only': 'the library cannot be written',
  'disk.full': 'the disk is full',
  'disk.failed': 'the disk reported an error',
  'file.not-found': 'no such file',
  'file.empty': 'the file is empty',
  'file.binary': 'not a text file',
  'file.too-large': 'the file is too large',
  'file.truncated': 'the file is cut off at its end',
  'file.unsupported': 'this kind of file is not supported',
  'file.encoding': 'the encoding cannot be read',
  'file.no-text': 'the file holds no text',
  'file.no-text-layer': 'the pages are pictures without a text layer; recognise the text first',
  'file.encrypted': 'the file is protected by a password',
  'file.damaged': 'the file is damaged or incomplete',
  'file.too-many-pages': 'the file has too many pages',
  'file.unpacks-too-large': 'the file unpacks to too much text',
  'file.too-complex': 'reading the file took too long or too much memory',
  'import.cancelled': 'the import was cancelled',
  'import.review': 'the file is no longer under review',
  'file.not-regular': 'not a regular file',
  'document.duplicate': 'already in the library',
  'picture.missing': 'the stored picture is missing or was changed',
  'quote.not-found': 'the text does not hold these words',
  'quote.ambiguous': 'these words occur more than once; name the address',
  'structure.invalid': 'this cannot be changed here',
  'address.unknown': 'the document has no such address',
  'address.version': 'no such version of this document is known',
  'tag.exists': 'the tag exists already',
  'codebook.empty': 'there is no tag in it',
  'codebook.foreign': 'not a codebook',
  'codebook.unsafe': 'it declares a document type, which no codebook does',
  'codebook.malformed': 'the file cannot be read to its end',
  'codebook.too-large': 'too large or too deep for a codebook',
  'export.unknown-format': 'no such export format',
  'export.target': 'the file cannot be written',
  'export.needs-window': 'only the application can print to PDF',
  'print.failed': 'the page was not printed',
  'template.invalid': 'the template cannot be read',
  cancelled: 'cancelled',
  'input.invalid': 'the input is not valid',
};

/** Terminals obey control characters, so none from a file or its name get there. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const unsafe = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const safe = (value: string | number): string => String(value).replace(unsafe, '?');

/** One line: the file or thing, then the cause. */
export function describeError(code: ErrorCode, detail: Detail): string {
  const { fileName, path, ...rest } = detail;
  const subject = fileName ?? path;
  const more = Object.entries(rest).map(([key, value]) => `${key} ${safe(value)}`);
  const sentence = sentences[code] ?? code;
  return `${subject === undefined ? '' : `${safe(subject)}: `}${sentence}${more.length ? ` (${more.join(', ')})` : ''}`;
}
