import { DomainError } from '../../../shared/domain/error';
import type { TagId } from '../../../shared/domain/ids';
import type { Row } from '../db/tables';
import type { Feature } from '../gateway';
import { readAnnotation } from '../repositories/annotations';
import { readTag } from '../repositories/tags';
import { aboutTag, exampleRows } from '../tag-rows';
import { examplesOf } from '../tag-examples';
import { revisionsOf } from '../tag-revisions';

/** Examples, revisions and uses of a tag: what its page shows. */
export const tagDetailsFeature = {
  'tag:details': ({ tagId }, { db }) => {
    readTag(db, tagId);
    const uses = db.get<{ count: number }>(
      'SELECT count(*) AS count FROM measure_topic WHERE tag_id = ?',
      tagId,
    );
    return { examples: examplesOf(db, tagId), revisions: revisionsOf(db, tagId), measures: uses?.count ?? 0 };
  },
  'tag:add-example': ({ tagId, annotationId, text }, { db, history, newId }) => {
    const tag = readTag(db, tagId);
    const words = annotationId ? readAnnotation(db, annotationId).quote.exact : text.trim();
    if (words === '') throw new DomainError('input.invalid', { field: 'text' });
    const rows = exampleRows(db, tagId);
    const known = rows.some((row) =>
      annotationId ? row.annotation_id === annotationId : row.text === words,
    );
    if (known) return null;
    history.mutate(aboutTag('tag:example', tag.name), (tx) =>
      tx.insert('tag_example', {
        id: newId(),
        tag_id: tagId,
        annotation_id: annotationId,
        text: words,
        position: (rows.at(-1)?.position ?? -1) + 1,
      }),
    );
    return null;
  },
  'tag:remove-example': ({ exampleId }, { db, history }) => {
    const row = db.get<Row<'tag_example'>>('SELECT * FROM tag_example WHERE id = ?', exampleId);
    if (!row) throw new DomainError('not-found', { exampleId });
    const { name } = readTag(db, row.tag_id as TagId);
    history.mutate(aboutTag('tag:example', name), (tx) => tx.remove('tag_example', { id: row.id }));
    return null;
  },
} satisfies Feature;
