import { DomainError } from '../../shared/domain/error';
import type { DocumentId, TagId } from '../../shared/domain/ids';
import { archivedIn, tagTreeOf } from '../../shared/domain/tag/tag-tree';
import { coverageOf, type Clause, type CoverageUnit } from '../../shared/domain/topic/coverage';
import type { EarlierChoice } from '../../shared/domain/topic/earlier';
import { topicSchemesOf, type Topic } from '../../shared/domain/topic/scheme';
import { topicSuggester, type Suggestion } from '../../shared/domain/topic/suggest';
import type { TopicCoverage } from '../../shared/ipc/contract';
import type { StoreContext } from './context';
import type { ReadableDb } from './db/database';
import type { Row } from './db/tables';
import { rangeOfColumns } from './range-columns';
import { groundOf, registerFor } from './register';
import { listAnnotations } from './repositories/annotations';
import { listTags } from './repositories/tags';

/** The latest choices that suggestions learn from. */
const mostChoices = 5000;
/** Suggestions kept for a clause. */
const mostSuggestions = 3;

/** Words of the whole library that the researcher gave a topic, by row or by mark, the latest. */
function choicesOf(db: ReadableDb, topics: readonly Topic[]): readonly EarlierChoice[] {
  const known = new Set(topics.map(({ id }) => id));
  return db
    .all<{ exact: string; tag_id: string }>(
      `SELECT exact, tag_id, updated_at FROM measure JOIN measure_topic ON measure_id = id
       UNION ALL SELECT exact, tag_id, updated_at FROM annotation JOIN annotation_tag ON annotation_id = id AND region IS NULL
       ORDER BY updated_at DESC LIMIT ?`,
      mostChoices,
    )
    .map(({ exact, tag_id }) => ({ quote: exact, topicId: tag_id as TagId }))
    .filter(({ topicId }) => known.has(topicId));
}

/** The topics that the clauses of each block have. */
function topicsOfBlocks(clauses: readonly Clause[]): ReadonlyMap<number, readonly TagId[]> {
  const topics = new Map<number, TagId[]>();
  for (const { index, topicIds } of clauses) {
    const known = topics.get(index);
    if (known) known.push(...topicIds);
    else if (topicIds.length > 0) topics.set(index, [...topicIds]);
  }
  return topics;
}

/** The clauses of a document under a scheme. Throws DomainError not-found where the tag is no scheme. */
export function coverageFor(
  context: StoreContext,
  documentId: DocumentId,
  schemeId: TagId,
  unit: CoverageUnit,
): TopicCoverage {
  const { db } = context;
  const tree = tagTreeOf(listTags(db));
  const scheme = topicSchemesOf(tree).find(({ id }) => id === schemeId);
  if (!scheme) throw new DomainError('not-found', { schemeId });
  const { reading } = groundOf(context, documentId);
  const exempt = db.all<Row<'topic_exempt'>>(
    'SELECT * FROM topic_exempt WHERE document_id = ? AND scheme_id = ?',
    documentId,
    schemeId,
  );
  const clauses = coverageOf({
    reading,
    unit,
    topicIds: new Set(scheme.topics.map(({ id }) => id)),
    register: registerFor(context, documentId),
    marks: listAnnotations(db, documentId).map(({ range, tagIds }) => ({ range, topicIds: tagIds })),
    exempt: exempt.map(rangeOfColumns),
  });
  const neighbours = topicsOfBlocks(clauses);
  // An archived topic keeps what it has and is suggested no more.
  const archived = archivedIn(tree);
  const offered = scheme.topics.filter(({ id }) => !archived.has(id));
  const suggest = topicSuggester(reading, offered, choicesOf(db, offered));
  const suggestions: Record<string, readonly Suggestion[]> = {};
  for (const { key, state, index, start, end } of clauses) {
    if (state !== 'open') continue;
    const words = reading.blocks[index]?.text.slice(start, end) ?? '';
    const found = suggest({ index, words, neighbours: neighbours.get(index) ?? [] });
    if (found.length > 0) suggestions[key] = found.slice(0, mostSuggestions);
  }
  return { clauses, suggestions };
}
