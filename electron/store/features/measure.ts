import { readingOf } from '../../../shared/domain/document/reading';
import { DomainError } from '../../../shared/domain/error';
import type { DocumentId } from '../../../shared/domain/ids';
import { statementsOf } from '../../../shared/domain/measure/extract';
import type { Lexicon } from '../../../shared/domain/measure/lexicon';
import { rangeKey, registerOf, type Measure } from '../../../shared/domain/measure/register';
import { fieldsOnly } from '../../../shared/domain/measure/statement';
import type { StoreContext } from '../context';
import type { Feature } from '../gateway';
import { readLexicon } from '../lexicon';
import { columnsOfRange, shortened } from '../range-columns';
import { readBlocks, readDocument, readRepairs } from '../repositories/documents';
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
    const { history, newId, now } = context;
    const rows = new Map(registerFor(context, documentId).map((row) => [rangeKey(row.range), row]));
    const chosen = decisions.map(({ range, status }) => {
      const row = rows.get(rangeKey(range));
      if (!row) throw new DomainError('range.invalid', { documentId });
      const { columns } = columnsOfRange(context, documentId, range);
      return { row, status, columns };
    });
    const [first, ...rest] = chosen;
    if (!first) return null;
    history.mutate(
      {
        kind: 'measure:decide',
        subject: `${shortened(first.row.quote)}${rest.length > 0 ? ` +${rest.length}` : ''}`,
        topics: ['measure'],
        documentIds: [documentId],
      },
      (tx) => {
        for (const { row, status, columns } of chosen) {
          if (row.id && status === 'suggested') tx.remove('measure', { id: row.id });
          else if (row.id) tx.update('measure', { id: row.id }, { status, updated_at: now() });
          else if (status !== 'suggested') {
            tx.insert('measure', {
              id: newId(),
              document_id: documentId,
              ...columns,
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
