import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { shareOf, useReadingProgress } from './reading-progress';
import styles from './import-progress.module.css';

interface ImportProgressProps {
  readonly ticket: string;
  readonly name: string;
  /** Ends the reading; without it there is no button. */
  readonly onCancel?: () => void;
}

/** How far the reading of one file is: what is being done with it, how much is done, and a way to end it. */
export function ImportProgress({ ticket, name, onCancel }: ImportProgressProps) {
  const { t } = useTranslation('importing');
  const progress = useReadingProgress((state) => state.byTicket[ticket]);
  const stage = progress?.stage ?? 'opening';
  const isCounted = stage === 'pages' && progress !== undefined && progress.total > 0;
  return (
    <div className={styles['reading']}>
      <div className={styles['words']}>
        <span role="status">{t(`stage.${stage}`)}</span>
        {isCounted && (
          <span className={styles['count']}>
            {t('pages', { done: progress.done, total: progress.total })}
          </span>
        )}
      </div>
      <progress className={styles['bar']} value={shareOf(progress)} max={1} aria-label={t('of', { name })} />
      {onCancel && (
        <Button look="plain" onClick={onCancel} aria-label={t('cancelOf', { name })}>
          {t('cancel')}
        </Button>
      )}
    </div>
  );
}
