import { useTranslation } from 'react-i18next';
import { isWritable } from '../../../shared/domain/review/difference';
import { callStore } from '../../lib/client';
import { reportFailure, useNotices } from '../../lib/notices';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBar } from '../../ui/error-bar';
import { DifferenceDetail } from './difference-detail';
import { DifferenceList } from './difference-list';
import { KindList } from './kind-list';
import { shownAt, useReview } from './review-state';
import { dateFormat } from '../../lib/date-format';
import styles from './comments-back.module.css';

/** What a returned file says otherwise than the one that went out, to choose from; nothing is written before. */
export function CommentsBackDialog() {
  const { t, i18n } = useTranslation('comments-back');
  const { file, found, error, chosen, places, withoutLayer, inHand, filter, close, fail } = useReview();
  const rows = (found?.differences ?? [])
    .filter(({ kind }) => filter === 'all' || kind === filter)
    .map((each) => shownAt(each, places));
  const one = rows.find(({ key }) => key === inHand);
  const hasRest = found?.differences.some((each) => !isWritable(shownAt(each, places))) ?? false;
  const apply = async () => {
    if (!file || !found) return;
    try {
      const { fileName, fileSha256 } = found;
      const { written } = await callStore('comments:apply', {
        file,
        fileSha256,
        keys: [...chosen],
        places: [...places].map(([key, { range }]) => ({ key, range })),
        withoutLayer: [...withoutLayer],
      });
      close();
      useNotices.getState().offerUndo(t('done', { fileName, count: written }));
    } catch (caught) {
      fail(caught);
    }
  };
  const date = dateFormat(i18n.language, {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <Dialog
      title={t('title')}
      about={
        found && <bdi>{t('from', { fileName: found.fileName, date: date.format(found.exportedAt) })}</bdi>
      }
      width={1100}
      height={664}
      onClose={close}
      footer={
        <>
          <p className={styles['foot']} role="status">
            {found && (hasRest ? t('foot') : t('footNone'))}
          </p>
          <Button look="plain" onClick={close}>
            {t('app:cancel')}
          </Button>
          <Button
            look="primary"
            disabled={!found || (chosen.size === 0 && !hasRest)}
            onClick={() => reportFailure(apply())}
          >
            {t('apply', { count: chosen.size })}
          </Button>
        </>
      }
    >
      {error && <ErrorBar code={error.code} detail={error.detail} />}
      {!found && !error && (
        <p className={styles['reading']} role="status">
          {t('reading')}
        </p>
      )}
      {found && (
        <div className={styles['columns']}>
          <KindList found={found} />
          {rows.length === 0 ? (
            <EmptyState title={t('nothing')}>{t('nothingNext')}</EmptyState>
          ) : (
            <DifferenceList rows={rows} label={t(`kind.${filter}`)} />
          )}
          <aside className={styles['side']}>
            {one ? <DifferenceDetail key={one.key} one={one} found={found} /> : <p>{t('choose')}</p>}
          </aside>
        </div>
      )}
    </Dialog>
  );
}
