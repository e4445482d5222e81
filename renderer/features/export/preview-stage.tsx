import { useTranslation } from 'react-i18next';
import type { ExportPreview, PreviewTable } from '../../../shared/domain/export/format';
import { EmptyState } from '../../ui/empty-state';
import { PreviewPage } from './preview-page';
import styles from './export.module.css';

/** The result as the chosen format has it: a sheet of paper, the very text of the file, its table. */
export function PreviewStage({
  preview,
  isNothing,
  isCounted = true,
}: {
  preview: ExportPreview | undefined;
  isNothing: boolean;
  /** As of `PreviewPage`. */
  isCounted?: boolean;
}) {
  if (isNothing || !preview) return <PreviewPage lines={[]} isWhole />;
  if (preview.table) return <TableStage table={preview.table} isWhole={preview.isWhole} />;
  if (preview.text !== null) return <TextStage {...preview} text={preview.text} />;
  return <PreviewPage lines={preview.lines} isWhole={preview.isWhole} isCounted={isCounted} />;
}

function TextStage({
  text,
  files,
  isWhole,
}: Pick<ExportPreview, 'files' | 'isWhole'> & { readonly text: string }) {
  const { t } = useTranslation('export-dialog');
  return (
    // What scrolls must be reachable by keyboard.

    <div className={styles['plainSheet']} role="region" aria-label={t('preview')} tabIndex={0}>
      {files.length > 0 && (
        <p className={styles['files']}>
          {t('fileCount', {
            count: files.length,
            list: `${files.slice(0, 12).join('  ')}${files.length > 12 ? ' …' : ''}`,
          })}
        </p>
      )}
      <pre>{text}</pre>
      {!isWhole && <p className={styles['more']}>{t('previewNote')}</p>}
    </div>
  );
}

function TableStage({ table, isWhole }: { readonly table: PreviewTable; readonly isWhole: boolean }) {
  const { t } = useTranslation('export-dialog');
  return (
    <div className={styles['plainSheet']} role="region" aria-label={t('preview')} tabIndex={0}>
      {table.rows.length === 0 && <EmptyState title={t('emptyPage')}>{t('emptyTableNext')}</EmptyState>}
      {table.rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {table.columns.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isWhole && <p className={styles['more']}>{t('previewNote')}</p>}
    </div>
  );
}
