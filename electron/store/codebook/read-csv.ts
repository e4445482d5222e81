import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../../../shared/domain/error';
import { entriesOfTable } from '../../../shared/domain/tag/codebook/csv';
import type { ReadCodebook } from './read-qdc';

const mostRows = 20_000;
/** A field may be as long as a definition with all its examples. */
const longestRecord = 400_000;

/** What parts the fields: whichever of the usual signs stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const head = (/^(?:"(?:[^"]|"")*"|[^"\n])*/u.exec(text)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/gu, '');
  const counts = [',', ';', '\t'].map((sign) => [sign, head.split(sign).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Takes the guard against formulas off again; words that began with an apostrophe have one more. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r']/u.test(cell) ? cell.slice(1) : cell);

/**
 * A table of tags (RFC 4180, or as spreadsheets write it) as entries. Throws DomainError
 * codebook.malformed with the line, codebook.foreign where no column names the tags, codebook.too-large,
 * codebook.empty.
 */
export function readCsv(text: string, fileName: string): ReadCodebook {
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
      to: mostRows + 2,
    });
  } catch (error) {
    const line = error instanceof CsvError ? Number((error as { lines?: number }).lines ?? 0) : 0;
    throw new DomainError('codebook.malformed', { fileName, line });
  }
  if (rows.length > mostRows + 1) throw new DomainError('codebook.too-large', { fileName, limit: mostRows });
  const read = entriesOfTable(rows.map((row) => row.map(unguarded)));
  if (!read) throw new DomainError('codebook.foreign', { fileName, root: (rows[0]?.[0] ?? '').slice(0, 80) });
  if (read.entries.length === 0) throw new DomainError('codebook.empty', { fileName });
  return read;
}
