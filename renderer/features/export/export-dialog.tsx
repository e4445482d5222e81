import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameFor } from '../../../shared/domain/export/file-name';
import { exportFormats, type ExportFormatId } from '../../../shared/domain/export/registry';
import type { Language } from '../../../shared/domain/settings/settings';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorBar } from '../../ui/error-bar';
import { firstChoices, isNothing, type Choices } from './choices';
import { ExportFoot } from './export-foot';
import { ExportOptionsPane } from './export-options';
import { FormatList } from './format-list';
import { PreviewPage } from './preview-page';
import { sectionsOf } from './sections';
import { useExport, type ExportRequest } from './use-export';
import styles from './export.module.css';

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
  const [choices, setChoices] = useState<Choices>(firstChoices);
  const sections = useMemo(() => sectionsOf(opened.reading), [opened]);
  const { written, error, isWriting, forget, run, showInFolder } = useExport();
  const { title, id: documentId } = opened.document;
  const request: ExportRequest = { format, documentId, language: i18n.language as Language, ...choices };
  const preview = useStoreQuery('export:preview', { request }, { keepPrevious: true });
  // The counts beside the boxes say what there is, also for what is not ticked.
  const all: ExportRequest = { ...request, include: firstChoices.include };
  const { data: counts } = useStoreQuery('export:preview', { request: all }, { keepPrevious: true });
  const extension = exportFormats.find(({ id }) => id === format)?.extension ?? '';
  const shownError = error ?? preview.error;
  const nothing = isNothing(choices);

  return (
    <Dialog
      title={t('title')}
      width={1020}
      height={664}
      onClose={close}
      footer={
        <>
          <ExportFoot
            written={written}
            isWriting={isWriting}
            isNothing={nothing}
            preview={preview.data}
            onShow={showInFolder}
          />
          <Button look="plain" onClick={close}>
            {t(written ? 'app:done' : 'app:cancel')}
          </Button>
          <Button
            look="primary"
            disabled={isWriting || nothing}
            onClick={() =>
              void run(request, fileNameFor(t('fileTitle', { title }), extension, t('fallback')), extension)
            }
          >
            {t(`export:format.${format}.act`)}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <FormatList
          value={format}
          onChange={(next) => {
            setFormat(next);
            forget();
          }}
        />
        <ExportOptionsPane
          opened={opened}
          sections={sections}
          choices={choices}
          counts={counts}
          onChange={(next) => {
            setChoices(next);
            forget();
          }}
        />
        <div className={styles['stage']}>
          {shownError && <ErrorBar code={shownError.code} detail={shownError.detail} />}
          <PreviewPage lines={nothing ? [] : (preview.data?.lines ?? [])} />
        </div>
      </div>
    </Dialog>
  );
}
