import { useTranslation } from 'react-i18next';
import type { PreviewLine } from '../../../shared/domain/export/format';
import { EmptyState } from '../../ui/empty-state';
import styles from './export.module.css';

/** The plan's own words among the lines; labels around them are in the language of the interface. */
const isSource = (kind: PreviewLine['kind']) => kind === 'quote' || kind === 'source';

/** The beginning of the result on a small sheet of paper. */
export function PreviewPage({ lines }: { readonly lines: readonly PreviewLine[] }) {
  const { t } = useTranslation('export-dialog');
  return (
    // A page that scrolls must be reachable by keyboard.
    <div className={styles['sheet']} role="region" aria-label={t('preview')} tabIndex={0}>
      {lines.length === 0 && <EmptyState title={t('emptyPage')}>{t('emptyPageNext')}</EmptyState>}
      {lines.map((line, index) => (
        <p key={index} data-kind={line.kind} lang={isSource(line.kind) ? 'zh-CN' : undefined}>
          {line.text}
        </p>
      ))}
      {lines.length > 0 && <p className={styles['more']}>{t('previewNote')}</p>}
    </div>
  );
}
