import { readingOf } from '../../../shared/domain/document/reading';
import { isValidRange } from '../../../shared/domain/document/range';
import { quoteOf } from '../../../shared/domain/annotation/quote';
import { DomainError } from '../../../shared/domain/error';
import type { DocumentId } from '../../../shared/domain/ids';
import { statementsOf } from '../../../shared/domain/measure/extract';
import type { Lexicon } from '../../../shared/domain/measure/lexicon';
import { rangeKey, registerOf, type Measure } from '../../../shared/domain/measure/register';
import { fieldsOnly } from '../../../shared/domain/measure/statement';
import type { StoreContext } from '../context';
import type { Feature } from '../gateway';
import { readLexicon } from '../lexicon';
import { positionOfBlock, readBlocks, readDocument, readRepairs } from '../repositories/documents';
import { listMeasures } from '../repositories/measures';

const lexicons = new Map<string, Lexicon>();

/** Read when first needed; without the folder of resources there are no proposals. */
function lexiconOf({ resourcesDir }: StoreContext): Lexicon | null {
  if (!resourcesDir) return null;
  const lexicon = lexicons.get(resourcesDir) ?? readLexicon(resourcesDir);
  lexicons.set(resourcesDir, lexicon);
  return lexicon;
}

function registerFor(context: StoreContext, documentId: DocumentId): readonly Measure[] {
  const { db } = context;
  readDocument(db, documentId);
  const reading = readingOf(readBlocks(db, documentId), readRepairs(db, documentId));
  const lexicon = lexiconOf(context);
  return registerOf(reading, lexicon ? statementsOf(reading, lexicon) : [], listMeasures(db, documentId));
}

export const measureFeature = {
  'measure:list': ({ documentId }, context) => registerFor(context, documentId),
  'measure:decide': ({ documentId, decisions }, context) => {
    const { db, history, hash, newId, now } = context;
    const rows = new Map(registerFor(context, documentId).map((row) => [rangeKey(row.range), row]));
    const blocks = readBlocks(db, documentId);
    const chosen = decisions.map(({ range, status }) => {
      const row = rows.get(rangeKey(range));
      if (!row || !isValidRange(blocks, range)) throw new DomainError('range.invalid', { documentId });
      return { row, status };
    });
    const [first] = chosen;
    if (!first) return null;
    history.mutate(
      {
        kind: 'measure:decide',
        subject: `${[...first.row.quote].slice(0, 12).join('')}${chosen.length > 1 ? ` +${chosen.length - 1}` : ''}`,
        topics: ['measure'],
        documentIds: [documentId],
      },
      (tx) => {
        for (const { row, status } of chosen) {
          if (row.id && status === 'suggested') tx.remove('measure', { id: row.id });
          else if (row.id) tx.update('measure', { id: row.id }, { status, updated_at: now() });
          else if (status !== 'suggested') {
            const { start, end } = row.range;
            const { exact } = quoteOf(blocks, row.range);
            tx.insert('measure', {
              id: newId(),
              document_id: documentId,
              start_block: start.block,
              start_offset: start.offset,
              end_block: end.block,
              end_offset: end.offset,
              position: positionOfBlock(db, start.block) + start.offset,
              exact,
              exact_sha256: hash(exact),
              kind: row.kind,
              status,
              ...fieldsOnly(row),
              confidence: row.confidence,
              lexicon_version: lexiconOf(context)?.version ?? 0,
              created_at: now(),
              updated_at: now(),
            });
          }
        }
      },
    );
    return null;
  },
} satisfies Feature;
