import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codebookFormats, type CodebookFormat } from '../../../../shared/domain/tag/codebook/entry';
import { callStore, CallError, useStoreQuery } from '../../../lib/client';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorBar } from '../../../ui/error-bar';
import { Segmented } from '../../../ui/segmented';
import { Tick } from '../../../ui/tick';
import { useCodebook } from '../codebook-state';
import { LossList } from './loss-list';
import styles from './exchange.module.css';

/** Writes the codebook; what the format cannot hold is said before. */
export function ExportDialog() {
  const { t, i18n } = useTranslation('codebook');
  const openDialog = useCodebook((state) => state.openDialog);
  const [format, setFormat] = useState<CodebookFormat>('qdc');
  const [bom, setBom] = useState(true);
  const [written, setWritten] = useState<{ readonly path: string; readonly tags: number } | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const { data: losses } = useStoreQuery('codebook:losses', { format });

  const run = async () => {
    setError(null);
    setWritten(null);
    try {
      const path = await window.zhangju.host.chooseSavePath(t('export.fileName'), format);
      const language = i18n.language === 'en' ? 'en' : 'zh-CN';
      if (path) setWritten(await callStore('codebook:export', { path, format, language, bom }));
    } catch (caught) {
      setError(caught instanceof CallError ? caught : new CallError('internal', { message: String(caught) }));
    }
  };
  return (
    <Dialog
      title={t('export.title')}
      width={520}
      onClose={() => openDialog(null)}
      footer={
        <>
          <span className={styles['told']} role="status">
            {written && t('export.done', { count: written.tags })}
          </span>
          {written && (
            <Button look="link" onClick={() => void window.zhangju.host.showExported(written.path)}>
              {t('export.show')}
            </Button>
          )}
          <Button look="plain" onClick={() => openDialog(null)}>
            {t(written ? 'app:close' : 'app:cancel')}
          </Button>
          <Button look="primary" onClick={() => void run()}>
            {t('export.act')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <Segmented
          label={t('export.format')}
          value={format}
          options={codebookFormats.map((value) => ({ value, text: t(`format.${value}`) }))}
          onChange={setFormat}
        />
        <p className={styles['about']}>{t(`export.about.${format}`)}</p>
        {format === 'csv' && (
          <label className={styles['option']}>
            <Tick type="checkbox" checked={bom} onChange={(event) => setBom(event.target.checked)} />
            {t('export.bom')}
          </label>
        )}
        <LossList losses={losses ?? []} way="out" />
        {error && <ErrorBar code={error.code} detail={error.detail} />}
      </div>
    </Dialog>
  );
}
