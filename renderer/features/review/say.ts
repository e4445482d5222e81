import type { TFunction } from 'i18next';
import { wholeChange } from '../../../shared/domain/review/first-change';
import type { PlacedDifference } from '../../../shared/ipc/contract';

/** Words as they stand within quotation marks: theirs become the inner ones. */
const inQuotes = (words: string): string => words.replaceAll('“', '‘').replaceAll('”', '’');

/** Whether the line is nothing but the words that a colleague wrote. */
export const isTheirWords = ({ kind }: PlacedDifference): boolean =>
  kind === 'new' || kind === 'reply' || kind === 'not-found';

/** What a difference changes, in one line. */
export function sayChange(t: TFunction<'comments-back'>, one: PlacedDifference): string {
  switch (one.kind) {
    case 'new':
    case 'reply':
    case 'not-found':
      return one.after;
    case 'resolved':
      return t('sayResolved');
    case 'reopened':
      return t('sayReopened');
    case 'changed': {
      // A comment may be long: what it has otherwise is what has to be seen of it.
      const { before, after } = wholeChange(one.before, one.after);
      return t('sayChanged', { before: inQuotes(before), after: inQuotes(after) });
    }
    case 'deleted':
      return t('sayDeleted', { text: one.before });
    case 'text-edited':
      if (one.before === '') return t('sayAdded', { after: one.after });
      return one.after === ''
        ? t('sayGone')
        : t('sayEdited', { before: inQuotes(one.before), after: inQuotes(one.after) });
  }
}
