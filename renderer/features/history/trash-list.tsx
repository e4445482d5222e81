import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TrashItem } from '../../../shared/domain/history/operation';
import { callStore } from '../../lib/client';
import { langOf } from '../../lib/lang-of';
import { reportFailure, useNotices } from '../../lib/notices';
import { EmptyState } from '../../ui/empty-state';
import { KindIcon } from './kind-icon';
import { useStepWords } from './step-words';
import styles from './history.module.css';

const restore = (item: TrashItem) =>
  reportFailure(
    callStore('trash:restore', { kind: item.kind, id: item.id }).then(() =>
      useNotices.getState().offerUndo(i18next.t('history:restored', { name: item.name.slice(0, 24) })),
    ),
  );

/** Deleted records, the last deleted first; each comes back with what hung on it. */
export function TrashList({ items }: { readonly items: readonly TrashItem[] }) {
  const { t } = useTranslation('history');
  const { whenOf } = useStepWords();
  if (items.length === 0) {
    return <EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>;
  }
  return (
    <ul className={styles['trash']}>
      {items.map((item) => {
        const about = [
          t(item.cause === 'abandoned' ? 'abandoned' : `operation:${item.cause.replace(':', '.')}`),
          item.marks > 0 && t('with.marks', { count: item.marks }),
          item.comments > 0 && t('with.comments', { count: item.comments }),
        ].filter(Boolean);
        return (
          <li key={`${item.kind}-${item.id}`} className={styles['gone']}>
            <KindIcon kind={item.kind} />
            <span className={styles['what']}>
              <span className={styles['goneName']}>
                {t(`kind.${item.kind}`)}{' '}
                <bdi lang={langOf(item.name)}>{item.name === '' ? t('unnamed') : item.name}</bdi>
              </span>
              <span className={styles['subject']}>{about.join(t('comma'))}</span>
            </span>
            <span className={styles['when']}>{whenOf(item.at)}</span>
            <button
              type="button"
              className={styles['restore']}
              aria-label={t('restoreOf', { kind: t(`kind.${item.kind}`), name: item.name })}
              onClick={() => restore(item)}
            >
              {t('restore')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
