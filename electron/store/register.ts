import type { Block } from '../../shared/domain/document/block';
import { readingOf, type Reading } from '../../shared/domain/document/reading';
import { DomainError } from '../../shared/domain/error';
import type { TextRange } from '../../shared/domain/document/range';
import type { DocumentId } from '../../shared/domain/ids';
import { statementsOf } from '../../shared/domain/measure/extract';
import type { Lexicon } from '../../shared/domain/measure/lexicon';
import { rangeKey, registerOf, type Measure } from '../../shared/domain/measure/register';
import type { Statement } from '../../shared/domain/measure/statement';
import type { StoreContext } from './context';
import { readLexicon } from './lexicon';
import { readBlocks, readDocument, readRepairs } from './repositories/documents';
import { listMeasures } from './repositories/measures';

const lexicons = new Map<string, Lexicon>();

/** Read when first needed; without the folder of resources there are no proposals. */
export function lexiconOf({ resourcesDir }: StoreContext): Lexicon | null {
  if (!resourcesDir) return null;
  const lexicon = lexicons.get(resourcesDir) ?? readLexicon(resourcesDir);
  lexicons.set(resourcesDir, lexicon);
  return lexicon;
}

/** A document as the register needs it: its text as read and what the rules find in it. */
export interface Ground {
  readonly blocks: readonly Block[];
  readonly reading: Reading;
  readonly statements: readonly Statement[];
}

/** The last document asked for: what the rules find changes only with its repairs. */
const last = new WeakMap<StoreContext['db'], { readonly key: string; readonly ground: Ground }>();

/** Throws DomainError document.missing. */
export function groundOf(context: StoreContext, documentId: DocumentId): Ground {
  const { db } = context;
  const { contentSha256 } = readDocument(db, documentId);
  const repairs = readRepairs(db, documentId);
  const key = JSON.stringify([documentId, contentSha256, repairs]);
  const known = last.get(db);
  if (known?.key === key) return known.ground;
  const blocks = readBlocks(db, documentId);
  const reading = readingOf(blocks, repairs);
  const lexicon = lexiconOf(context);
  const ground = { blocks, reading, statements: lexicon ? statementsOf(reading, lexicon) : [] };
  last.set(db, { key, ground });
  return ground;
}

/** The register of a document in text order. */
export function registerFor(context: StoreContext, documentId: DocumentId): readonly Measure[] {
  const { reading, statements } = groundOf(context, documentId);
  return registerOf(reading, statements, listMeasures(context.db, documentId));
}

/** The rows known by these ranges, in their order. Throws DomainError range.invalid where one is not there. */
export function rowsAt(
  context: StoreContext,
  documentId: DocumentId,
  ranges: readonly TextRange[],
): readonly Measure[] {
  const rows = new Map(registerFor(context, documentId).map((row) => [rangeKey(row.range), row]));
  return ranges.map((range) => {
    const row = rows.get(rangeKey(range));
    if (!row) throw new DomainError('range.invalid', { documentId });
    return row;
  });
}
