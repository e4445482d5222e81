import { Check, CircleAlert, FileText, Hash } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameFor } from '../../../shared/domain/export/file-name';
import { exportFormats, type ExportFormatId } from '../../../shared/domain/export/registry';
import type { BlockId } from '../../../shared/domain/ids';
import type { Language } from '../../../shared/domain/settings/settings';
import type { CallInput } from '../../../shared/ipc/contract';
import { callStore, CallError, useStoreQuery } from '../../lib/client';
import { useOpenDocument, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorBar } from '../../ui/error-bar';
import { ExportOptionsPane, type Choices } from './export-options';
import { PreviewPage } from './preview-page';
import styles from './export.module.css';

const icons: Readonly<Record<ExportFormatId, ReactNode>> = {
  docx: <FileText size={16} strokeWidth={1.5} aria-hidden />,
  markdown: <Hash size={16} strokeWidth={1.5} aria-hidden />,
};

/** Format at the left, what goes in, and the page as it will begin; the foot says what was checked. */
export function ExportDialog() {
  const documentId = useWorkbench((state) => state.documentId);
  const opened = useOpenDocument(documentId);
  return opened && <OpenExportDialog opened={opened} />;
}

function OpenExportDialog({ opened }: { readonly opened: OpenDocument }) {
  const { t, i18n } = useTranslation('export-dialog');
  const openDialog = useWorkbench((state) => state.openDialog);
  const close = () => openDialog(null);
  const [format, setFormat] = useState<ExportFormatId>('docx');
  const [choices, setChoices] = useState<Choices>({
    section: null,
    order: 'text',
    address: 'long',
    include: { annotations: true, notes: true, fullText: false },
  });
  const [error, setError] = useState<CallError | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const request: CallInput<'export:run'>['request'] = {
    format,
    documentId: opened.document.id,
    language: i18n.language as Language,
    ...choices,
    section: choices.section as BlockId | null,
  };
  const { data: preview } = useStoreQuery('export:preview', { request }, { keepPrevious: true });
  const chosen = exportFormats.find(({ id }) => id === format) ?? exportFormats[0];

  const run = async () => {
    setError(null);
    const name = fileNameFor(
      t('fileTitle', { title: opened.document.title }),
      chosen.extension,
      t('fallback'),
    );
    const path = await window.zhangju.host.chooseSavePath(name, chosen.extension);
    if (!path) return;
    setBusy(true);
    try {
      setWritten((await callStore('export:run', { request, path })).path);
    } catch (caught) {
      setError(caught instanceof CallError ? caught : new CallError('internal', { message: String(caught) }));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={t('title')}
      width={1020}
      height={664}
      onClose={close}
      footer={
        <>
          <span className={styles['check']} role="status">
            {written ? (
              <>
                <Check size={16} strokeWidth={1.5} aria-hidden /> <bdi>{t('done', { path: written })}</bdi>
                <Button look="link" onClick={() => void window.zhangju.host.showExported(written)}>
                  {t('show')}
                </Button>
              </>
            ) : (
              preview && <QuoteCheck total={preview.quoteCount} differing={preview.differing} />
            )}
          </span>
          <Button look="plain" onClick={close}>
            {t(written ? 'app:done' : 'app:cancel')}
          </Button>
          <Button look="primary" disabled={busy} onClick={() => void run()}>
            {t(`export:format.${format}.act`)}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['formats']} role="radiogroup" aria-label={t('formats')}>
          {exportFormats.map(({ id, extension }) => (
            <label key={id} className={styles['format']} data-chosen={id === format || undefined}>
              <input
                type="radio"
                name="format"
                className="visually-hidden"
                checked={id === format}
                onChange={() => setFormat(id)}
              />
              {icons[id]}
              <span className={styles['formatName']}>
                {t(`export:format.${id}.name`)} <small>.{extension}</small>
              </span>
              <span className={styles['formatAbout']}>{t(`export:format.${id}.description`)}</span>
            </label>
          ))}
        </div>
        <ExportOptionsPane opened={opened} choices={choices} preview={preview} onChange={setChoices} />
        <div className={styles['stage']}>
          {error && <ErrorBar code={error.code} detail={error.detail} />}
          <PreviewPage lines={preview?.lines ?? []} />
        </div>
      </div>
    </Dialog>
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
