import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportResult } from '../../../shared/domain/export/format';
import type { Loss } from '../../../shared/domain/export/loss';
import styles from './export.module.css';

/** What of the chosen contents the format cannot hold, before anything is written. */
export function LossReport({ losses }: { readonly losses: readonly Loss[] }) {
  const { t } = useTranslation('export-dialog');
  if (losses.length === 0) return null;
  return (
    <p className={styles['losses']} role="note">
      <Info size={16} strokeWidth={1.5} aria-hidden />
      <span>
        {t('losses', {
          list: losses.map(({ content, count }) => t(`loss.${content}`, { count })).join(t('join')),
        })}
      </span>
    </p>
  );
}

/** What of the user's own was left standing in a folder that was exported before. */
export function ConflictReport({ conflicts }: Pick<ExportResult, 'conflicts'>) {
  const { t } = useTranslation('export-dialog');
  if (conflicts.length === 0) return null;
  return (
    <div className={styles['conflicts']} role="alert">
      <strong>{t('conflicts', { count: conflicts.length })}</strong>
      <ul>
        {conflicts.map(({ file, region, reason }) => (
          <li key={`${file} ${region} ${reason}`}>
            <bdi>{file}</bdi> {t(`conflict.${reason}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
