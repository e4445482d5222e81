import { useTranslation } from 'react-i18next';
import type { PreviewLine } from '../../../shared/domain/export/format';
import styles from './export.module.css';

/** The beginning of the result on a small sheet of paper. */
export function PreviewPage({ lines }: { readonly lines: readonly PreviewLine[] }) {
  const { t } = useTranslation('export-dialog');
  return (
    // A page that scrolls must be reachable by keyboard.
    <div className={styles['sheet']} role="region" aria-label={t('preview')} tabIndex={0} lang="zh-CN">
      {lines.map((line, index) => (
        <p key={index} data-kind={line.kind}>
          {line.text}
        </p>
      ))}
    </div>
  );
}
