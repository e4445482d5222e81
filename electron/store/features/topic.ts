import { markColors, type MarkColor } from '../../../shared/domain/annotation/annotation';
import { DomainError } from '../../../shared/domain/error';
import type { DocumentId, TagId } from '../../../shared/domain/ids';
import { overlap } from '../../../shared/domain/measure/row-ranges';
import { rangeKey } from '../../../shared/domain/measure/register';
import type { Language } from '../../../shared/domain/settings/settings';
import { countOfTopics, type StarterTopic } from '../../../shared/domain/topic/starter';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import type { Transaction } from '../history/transaction';
import { insertMark } from '../mark-rows';
import { rangeOfColumns, shortened } from '../range-columns';
import { groundOf, rowsAt } from '../register';
import { changeTopics, keep } from '../register-rows';
import { blankTag, childrenOf, listTags, readTag } from '../repositories/tags';
import { coverageFor } from '../topic-coverage';
import { readStarters } from '../topic-starters';

interface Planting {
  readonly tx: Transaction;
  readonly newId: () => string;
  readonly language: Language;
}

/** Puts a topic and those under it below a tag; one of the same name that is there stays as it is. */
function plant(planting: Planting, topic: StarterTopic, parentId: TagId | null, color: MarkColor): TagId {
  const { tx, newId, language } = planting;
  const name = topic.name[language];
  const siblings = childrenOf(tx, parentId);
  const known = siblings.find((tag) => tag.name === name);
  const id = known?.id ?? (newId() as TagId);
  if (!known)
    tx.insert('tag', {
      ...blankTag,
      id,
      parent_id: parentId,
      name,
      color,
      definition: topic.definition,
      terms: JSON.stringify(topic.terms),
      position: siblings.length,
    });
  topic.topics.forEach((one, place) =>
    // Groups under the root take a colour each; what stands under a group shares it.
    plant(
      planting,
      one,
      id,
      parentId === null ? (markColors[place % markColors.length] as MarkColor) : color,
    ),
  );
  return id;
}

const aboutTopics = (
  kind: 'topic:assign' | 'topic:exempt',
  documentId: DocumentId,
  subject: string,
  clauses: number,
) => ({
  kind,
  subject: `${shortened(subject)}${clauses > 1 ? ` +${clauses - 1}` : ''}`,
  topics: ['measure', 'annotation'] as const,
  documentIds: [documentId],
});

export const topicFeature = {
  'topic:starters': (_input, { resourcesDir }) =>
    readStarters(resourcesDir).map(({ id, name, source, topics }) => ({
      id,
      name,
      source,
      count: countOfTopics(topics),
    })),
  'topic:add-starter': ({ starterId, language }, { db, history, newId, resourcesDir }) => {
    const starter = readStarters(resourcesDir).find(({ id }) => id === starterId);
    if (!starter) throw new DomainError('not-found', { starterId });
    const about = {
      kind: 'topic:add-starter',
      subject: starter.name[language],
      topics: ['tag'],
      documentIds: [],
    } as const;
    const color = markColors[listTags(db).length % markColors.length] as MarkColor;
    const root = { ...starter, definition: starter.source, terms: [] };
    return history.mutate(about, (tx) => readTag(tx, plant({ tx, newId, language }, root, null, color)));
  },
  'topic:coverage': ({ documentId, schemeId, unit }, context) =>
    coverageFor(context, documentId, schemeId, unit),
  'topic:assign': ({ documentId, clauses, topicId }, context) => {
    const topic = readTag(context.db, topicId);
    const about = aboutTopics('topic:assign', documentId, topic.name, clauses.length);
    // The register is laid out once, however many clauses there are.
    const found = rowsAt(
      context,
      documentId,
      clauses.flatMap(({ rows }) => rows),
    );
    const rowAt = new Map(found.map((row) => [rangeKey(row.range), row]));
    context.history.mutate(about, (tx) => {
      for (const { range, rows } of clauses) {
        const own = new Set(rows.flatMap((row) => rowAt.get(rangeKey(row)) ?? []));
        for (const row of own) changeTopics(tx, keep(context, tx, documentId, row), [topicId], []);
        if (rows.length === 0)
          insertMark(context, tx, documentId, range, { color: topic.color, tagIds: [topicId] });
      }
    });
    return null;
  },
  'topic:exempt': ({ documentId, schemeId, ranges, exempt }, context) => {
    const { blocks } = groundOf(context, documentId);
    const scheme = readTag(context.db, schemeId);
    const about = aboutTopics('topic:exempt', documentId, scheme.name, ranges.length);
    context.history.mutate(about, (tx) => {
      const known = tx.all<Row<'topic_exempt'>>(
        'SELECT * FROM topic_exempt WHERE document_id = ? AND scheme_id = ?',
        documentId,
        schemeId,
      );
      for (const range of ranges) {
        for (const row of known) {
          if (overlap(blocks, rangeOfColumns(row), range)) tx.remove('topic_exempt', { id: row.id });
        }
        if (exempt)
          tx.insert('topic_exempt', {
            id: context.newId(),
            document_id: documentId,
            scheme_id: schemeId,
            start_block: range.start.block,
            start_offset: range.start.offset,
            end_block: range.end.block,
            end_offset: range.end.offset,
          });
      }
    });
    return null;
  },
} satisfies Feature;
