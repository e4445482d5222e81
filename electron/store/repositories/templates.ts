import { defaultTemplates, templateIds, type Template } from '../../../shared/domain/export/template';
import type { ReadableDb } from '../db/database';
import type { Row } from '../db/tables';

/** Every template as it is used: the researcher's own, or the one that came with the application. */
export function listTemplates(db: ReadableDb): readonly Template[] {
  const own = new Map(db.all<Row<'template'>>('SELECT * FROM template').map(({ id, text }) => [id, text]));
  return templateIds.map((id) => ({ id, text: own.get(id) ?? defaultTemplates[id], isOwn: own.has(id) }));
}

export const readOwnTemplate = (db: ReadableDb, id: string): string | undefined =>
  db.get<Row<'template'>>('SELECT * FROM template WHERE id = ?', id)?.text;
