import { useTranslation } from 'react-i18next';
import { standingOf, type Incoming } from './incoming';
import { shareOf, useReadingProgress } from './reading-progress';
import styles from './import-dialog.module.css';

/** The file that is being taken in, as one of several. */
export interface RunningImport {
  readonly at: number;
  readonly of: number;
  readonly ticket: string;
}

interface ImportStatusProps {
  readonly files: readonly Incoming[];
  readonly imported: number;
  readonly progress: RunningImport | null;
}

/** The foot's line: how far the import is, else what was found. */
export function ImportStatus({ files, imported, progress }: ImportStatusProps) {
  const { t } = useTranslation('library');
  const step = useReadingProgress((state) => (progress ? state.byTicket[progress.ticket] : undefined));
  if (progress) {
    const { at, of } = progress;
    return (
      <div className={styles['status']} role="status">
        {t('import.progress', { done: at + 1, total: of })}
        <progress
          className={styles['progress']}
          value={at + shareOf(step)}
          max={of}
          aria-label={t('import.title')}
        />
      </div>
    );
  }
  const standings = files.map(standingOf);
  const count = (standing: string) => standings.filter((one) => one === standing).length;
  const words = [
    imported > 0 && t('import.imported', { count: imported }),
    count('reading') > 0 && t('import.readingCount', { count: count('reading') }),
    files.length > 1 && count('good') > 0 && t('import.goodCount', { count: count('good') }),
    count('known') > 0 && t('import.knownCount', { count: count('known') }),
    count('refused') > 0 && t('import.refusedCount', { count: count('refused') }),
  ].filter((part) => typeof part === 'string');
  return (
    <div className={styles['status']} role="status">
      {words.length > 0 ? words.join(t('separator')) : t('import.untouched')}
    </div>
  );
}
