import type { EarlierWording } from '../../../shared/domain/annotation/annotation';
import type { CommentId } from '../../../shared/domain/ids';
import type { ReadableDb } from '../db/database';
import type { RowChange } from './transaction';

/** Words that a comment had before those of now, newest first, out of the steps that are done. */
export function earlierWordings(
  db: ReadableDb,
  commentId: CommentId,
  now: string,
): readonly EarlierWording[] {
  const steps = db.all<{ at: number; author_name: string; changes: string }>(
    `SELECT at, author_name, changes FROM operation WHERE state = 'done' AND instr(changes, ?) > 0 ORDER BY seq`,
    `"${commentId}"`,
  );
  const wordings: EarlierWording[] = [];
  for (const { at, author_name: author, changes } of steps) {
    for (const { table, after } of JSON.parse(changes) as RowChange[]) {
      if (table !== 'comment' || after?.['id'] !== commentId) continue;
      const text = String(after['text']);
      if (wordings.at(-1)?.text !== text) wordings.push({ text, at, author });
    }
  }
  if (wordings.at(-1)?.text === now) wordings.pop();
  return wordings.toReversed();
}
