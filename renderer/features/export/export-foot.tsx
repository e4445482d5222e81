import { Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportPreview, ExportResult } from '../../../shared/domain/export/format';
import { Button } from '../../ui/button';
import styles from './export.module.css';

interface ExportFootProps {
  /** What was just written. */
  readonly written: ExportResult | null;
  /** How far the writing is, 0 to 1; null where nothing is being written. */
  readonly progress: number | null;
  readonly isNothing: boolean;
  readonly preview: ExportPreview | undefined;
  readonly onShow: () => void;
}

/** What was checked before the export, and after it where the file is. */
export function ExportFoot({ written, progress, isNothing, preview, onShow }: ExportFootProps) {
  const { t } = useTranslation('export-dialog');
  return (
    <div className={styles['foot']} role="status">
      {written !== null ? (
        <>
          <span className={styles['ok']}>
            <Check size={16} strokeWidth={1.5} aria-hidden /> {t('done')}
          </span>
          <bdi className={styles['path']} title={written.path}>
            {written.path.split(/[/\\]/).at(-1)}
          </bdi>
          <Button look="link" onClick={onShow}>
            {t('show')}
          </Button>
        </>
      ) : progress !== null ? (
        <>
          {t('writing')}
          <progress aria-label={t('writing')} max={1} value={progress} />
        </>
      ) : isNothing ? (
        t('nothing')
      ) : (
        preview && <QuoteCheck total={preview.quoteCount} differing={preview.differing} />
      )}
    </div>
  );
}

function QuoteCheck({ total, differing }: { readonly total: number; readonly differing: number }) {
  const { t } = useTranslation('export-dialog');
  if (total === 0) return t('noQuotes');
  return differing === 0 ? (
    <span className={styles['ok']}>
      <Check size={16} strokeWidth={1.5} aria-hidden /> {t('agree', { count: total })}
    </span>
  ) : (
    <span className={styles['bad']}>
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden /> {t('differ', { count: differing })}
    </span>
  );
}
