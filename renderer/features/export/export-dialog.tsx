import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameFor } from '../../../shared/domain/export/file-name';
import { formatOf, type ExportFormatId } from '../../../shared/domain/export/registry';
import { flavours, type TemplateId } from '../../../shared/domain/export/template';
import type { Language } from '../../../shared/domain/settings/settings';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorBar } from '../../ui/error-bar';
import { firstChoices, isNothing, isWholeText, requestOf, withMarks, type Choices } from './choices';
import { ExportFoot } from './export-foot';
import { ExportOptionsPane } from './export-options';
import { FormatList } from './format-list';
import { ConflictReport, LossReport } from './loss-report';
import { PreviewStage } from './preview-stage';
import { sectionsOf } from './sections';
import { TemplateEditor } from './template-editor';
import { useExport } from './use-export';
import { useGround } from './use-ground';
import { useSettled } from './use-settled';
import styles from './export.module.css';

/** Format at the left, what goes in, and the page as it will begin; the foot says what was checked. */
export function ExportDialog() {
  const documentId = useWorkbench((state) => state.documentId);
  const opened = useOpenDocument(documentId);
  return opened && <OpenExportDialog opened={opened} />;
}

/** Everything there is in the chosen scope, for the counts beside the boxes. */
const everything = { measures: true, annotations: true, notes: true, fullText: false, codebook: true };

function OpenExportDialog({ opened }: { readonly opened: OpenDocument }) {
  const { t, i18n } = useTranslation('export-dialog');
  const openDialog = useWorkbench((state) => state.openDialog);
  const close = () => openDialog(null);
  const [formatId, setFormat] = useState<ExportFormatId>('docx');
  const [choices, setChoices] = useState<Choices>(firstChoices);
  // What was selected when the dialog opened: its own fields take the page's selection away.
  const [selected] = useState(() => {
    const { selectedRange, selectedCharacters } = useWorkbench.getState();
    return { range: selectedRange, characters: selectedRange ? selectedCharacters : 0 };
  });
  const [drafts, setDrafts] = useState<Readonly<Partial<Record<TemplateId, string>>>>({});
  const [isEditing, setEditing] = useState(false);
  const sections = useMemo(() => sectionsOf(opened.reading), [opened]);
  const ground = useGround(opened);
  const { data: templates = [] } = useStoreQuery('template:list', {});
  const { written, error, progress, isWriting, forget, run, cancel, showInFolder } = useExport();
  const format = formatOf(formatId)!;
  const flavour = flavours.find((one) => one === formatId);
  const { title, id: documentId } = opened.document;
  const request = useMemo(
    () => ({
      ...requestOf(isWholeText(formatId) ? withMarks(choices) : choices, {
        format: formatId,
        documentId,
        language: i18n.language as Language,
        selection: selected.range,
      }),
      templates: drafts,
    }),
    [choices, formatId, documentId, i18n.language, selected, drafts],
  );
  const asked = useSettled(request, 120);
  const preview = useStoreQuery('export:preview', { request: asked }, { keepPrevious: true });
  const all = { ...asked, format: 'csl', include: everything };
  const { data: counts } = useStoreQuery('export:preview', { request: all }, { keepPrevious: true });
  const shownError = error ?? (preview.error?.code === 'template.invalid' ? null : preview.error);
  const nothing = isNothing(choices, formatId);
  const choose = (next: Choices) => {
    setChoices(next);
    forget();
  };

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
            progress={progress}
            isNothing={nothing}
            preview={preview.data}
            onShow={showInFolder}
          />
          <Button look="plain" onClick={isWriting ? cancel : close}>
            {t(written ? 'app:done' : 'app:cancel')}
          </Button>
          <Button
            look="primary"
            disabled={isWriting || nothing || preview.error?.code === 'template.invalid'}
            onClick={() =>
              void run(
                request,
                format,
                fileNameFor(t('fileTitle', { title }), format.extension, t('fallback')),
              )
            }
          >
            {t(`export:format.${formatId}.act`)}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <FormatList
          value={formatId}
          onChange={(next) => {
            setFormat(next);
            forget();
          }}
        />
        {isEditing && flavour ? (
          <TemplateEditor
            flavour={flavour}
            templates={templates}
            drafts={drafts}
            error={preview.error}
            onDraft={(next) => {
              setDrafts(next);
              forget();
            }}
            onClose={() => setEditing(false)}
          />
        ) : (
          <ExportOptionsPane
            ground={ground}
            format={format}
            sections={sections}
            choices={choices}
            selectedCharacters={selected.characters}
            counts={counts}
            onTemplates={flavour ? () => setEditing(true) : null}
            onChange={choose}
          />
        )}
        <div className={styles['stage']}>
          {shownError && <ErrorBar code={shownError.code} detail={shownError.detail} />}
          {written && <ConflictReport conflicts={written.conflicts} />}
          <PreviewStage preview={preview.data} isNothing={nothing} />
          {!nothing && <LossReport losses={preview.data?.losses ?? []} />}
        </div>
      </div>
    </Dialog>
  );
}
