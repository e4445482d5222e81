import type { TFunction } from 'i18next';
import type { PlacedDifference } from '../../../shared/ipc/contract';

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
    case 'changed':
      return t('sayChanged', { before: one.before, after: one.after });
    case 'deleted':
      return t('sayDeleted', { text: one.before });
    case 'text-edited':
      if (one.before === '') return t('sayAdded', { after: one.after });
      return one.after === '' ? t('sayGone') : t('sayEdited', { before: one.before, after: one.after });
  }
}
