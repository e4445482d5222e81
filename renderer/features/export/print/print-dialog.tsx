import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameFor } from '../../../../shared/domain/export/file-name';
import { formatOf } from '../../../../shared/domain/export/registry';
import type { Language } from '../../../../shared/domain/settings/settings';
import { useStoreQuery } from '../../../lib/client';
import { useOpenDocument, type OpenDocument } from '../../../lib/open-document';
import { useWorkbench } from '../../../lib/workbench';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorBar } from '../../../ui/error-bar';
import type { ShownMarks } from '../../annotations';
import { firstChoices, requestOf, type Choices } from '../choices';
import { ExportFoot } from '../export-foot';
import { PreviewStage } from '../preview-stage';
import { sectionOfPlace, sectionsOf } from '../sections';
import { useExport } from '../use-export';
import { useSettled } from '../use-settled';
import { PrintOptions } from './print-options';
import styles from '../export.module.css';
import own from './print.module.css';

const format = formatOf('pdf-annotated')!;

interface PrintDialogProps {
  /** What the reader shows. Handed in: loaded with this dialog it would part the bundle that the start needs. */
  readonly useShownMarks: (opened: OpenDocument) => ShownMarks | null;
}

/** The text with its marks on paper, or as the file that paper is printed of. */
export function PrintDialog(props: PrintDialogProps) {
  const documentId = useWorkbench((state) => state.documentId);
  const opened = useOpenDocument(documentId);
  return opened && <OpenPrintDialog opened={opened} {...props} />;
}

/** At first a selection, if there is one, else the whole; the section being read is ready to be chosen. */
function firstPrint(opened: OpenDocument, hasSelection: boolean): Choices {
  const sections = sectionsOf(opened.reading);
  const first = sectionOfPlace(sections, useWorkbench.getState().place.address) ?? sections[0];
  return {
    ...firstChoices,
    scope: hasSelection ? 'selection' : 'document',
    sections: first ? [first.id] : [],
    fields: ['tags', 'color', 'comments'],
    address: 'short',
  };
}

function OpenPrintDialog({ opened, useShownMarks }: PrintDialogProps & { readonly opened: OpenDocument }) {
  const { t, i18n } = useTranslation('print');
  const close = () => useWorkbench.getState().openDialog(null);
  // What was selected when the dialog opened: its own fields take the page's selection away.
  const [selected] = useState(() => {
    const { selectedRange, selectedCharacters } = useWorkbench.getState();
    return { range: selectedRange, characters: selectedRange ? selectedCharacters : 0 };
  });
  const [choices, setChoices] = useState(() => firstPrint(opened, selected.range !== null));
  const sections = useMemo(() => sectionsOf(opened.reading), [opened]);
  const followed = useShownMarks(opened);
  const { written, isPrinted, error, progress, isWriting, forget, run, print, cancel, showInFolder } =
    useExport();
  const { title, id: documentId, characterCount } = opened.document;
  const request = useMemo(
    () =>
      requestOf(choices, {
        format: format.id,
        documentId,
        language: i18n.language as Language,
        selection: selected.range,
        shown: followed && {
          annotationIds: followed.annotationIds,
          withoutLayers: followed.withoutLayers,
          words: followed.words,
        },
      }),
    [choices, documentId, i18n.language, selected, followed],
  );
  const preview = useStoreQuery(
    'export:preview',
    { request: useSettled(request, 120) },
    { keepPrevious: true },
  );
  const shownError = error ?? preview.error;
  const name = fileNameFor(t('fileTitle', { title }), format.extension, t('fallback'));
  return (
    <Dialog
      title={t('title')}
      about={t('about')}
      width={900}
      height={600}
      onClose={close}
      footer={
        <>
          {isPrinted ? (
            <span className={styles['foot']} role="status">
              {t('printed')}
            </span>
          ) : (
            <ExportFoot
              written={written}
              progress={progress}
              isNothing={false}
              preview={preview.data}
              onShow={showInFolder}
            />
          )}
          <Button look="plain" onClick={isWriting ? cancel : close}>
            {t(written || isPrinted ? 'app:done' : 'app:cancel')}
          </Button>
          <Button disabled={isWriting} onClick={() => void run(request, format, name)}>
            {t('save')}
          </Button>
          <Button look="primary" disabled={isWriting} onClick={() => void print(request)}>
            {t('print')}
          </Button>
        </>
      }
    >
      <div className={own['columns']}>
        <PrintOptions
          choices={choices}
          sections={sections}
          characters={characterCount}
          selectedCharacters={selected.characters}
          markCount={preview.data?.annotationCount}
          filtered={followed && { count: followed.withheldCount, words: followed.words }}
          onChange={(next) => {
            setChoices(next);
            forget();
          }}
        />
        <div className={styles['stage']}>
          {shownError && <ErrorBar code={shownError.code} detail={shownError.detail} />}
          <PreviewStage preview={preview.data} isNothing={false} isCounted={false} />
        </div>
      </div>
    </Dialog>
  );
}
