import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { untouched } from '../../../shared/domain/document/review';
import { callStore, CallError } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { ImportStatus, type RunningImport } from './import-status';
import { importInTurn } from './import-in-turn';
import { standingOf, useIncoming, type Incoming } from './incoming';
import { IncomingRow } from './incoming-row';
import { cancelReading, forgetTicket, newTicket } from './reading-progress';
import { chooseFiles } from './receive';
import { ReviewDialog } from './review/review-dialog';
import { asInput } from './review/use-reviewed';
import styles from './import-dialog.module.css';

/** What a file can be looked at by: also while it is read under another encoding. */
const previewOf = (one: Incoming | undefined) =>
  one && !one.error && !one.preview?.duplicateOf ? one.preview : null;
/** A file that the reader changed nothing about goes in as it is read then. */
const reviewedOf = ({ preview, review }: Incoming) =>
  preview && review !== untouched ? { reviewed: { token: preview.token, review: asInput(review) } } : {};
const isCancelled = (error: unknown) => error instanceof CallError && error.code === 'import.cancelled';

/** Review before import: what was found in each file, what is wrong with which, then all good ones at once. */
export function ImportDialog() {
  const { t } = useTranslation('library');
  const { files, remove, refuse, inspectAgain, clear } = useIncoming();
  const [shown, setShown] = useState<number | null>(null);
  const openDialog = useWorkbench((state) => state.openDialog);
  const [progress, setProgress] = useState<RunningImport | null>(null);
  const [imported, setImported] = useState(0);
  const isStopped = useRef(false);
  const act = useRef<HTMLSpanElement>(null);
  const good = files.filter((one) => standingOf(one) === 'good');
  const isRunning = progress !== null;

  // Enter imports as soon as the files are read; later the focus stays where the reader put it.
  const isAsked = useRef(false);
  const isReady = good.length > 0 && files.every((one) => !one.isReading);
  useEffect(() => {
    if (!isReady || isAsked.current) return;
    isAsked.current = true;
    act.current?.querySelector('button')?.focus();
  }, [isReady]);

  // The file on its way is let go unread: it stays in the list as it was, and nothing of it is stored.
  const stop = () => {
    isStopped.current = true;
    if (progress) cancelReading(progress.ticket);
  };
  const close = () => {
    stop();
    openDialog(null);
    clear();
  };
  const importAll = async (chosen: readonly Incoming[]) => {
    isStopped.current = false;
    const documents = await importInTurn(chosen, {
      importOne: (one, at) => {
        const { file, encoding } = one;
        const ticket = newTicket();
        setProgress({ at, of: chosen.length, ticket });
        return callStore('document:import', {
          file,
          ticket,
          ...(encoding ? { encoding } : {}),
          ...reviewedOf(one),
        }).finally(() => forgetTicket(ticket));
      },
      onDone: ({ key }) => remove(key),
      onFailure: ({ key }, error) => {
        // The store keeps a few files in review; what was decided holds when it has read this one again.
        if (error instanceof CallError && error.code === 'import.review') inspectAgain(key);
        else if (!isCancelled(error)) refuse(key, error);
      },
      isStopped: () => isStopped.current,
    }).finally(() => setProgress(null));
    setImported((before) => before + documents.length);
    // What could not be taken in stays, each with its reason, until the reader has seen it.
    if (isStopped.current || useIncoming.getState().files.length > 0) return;
    close();
    const only = documents.length === 1 && imported === 0 ? documents[0] : undefined;
    if (only) useWorkbench.getState().openDocument(only.id);
    else useWorkbench.getState().show('library');
  };
  const current = files.length === 1 ? files[0] : files.find(({ key }) => key === shown);
  const preview = previewOf(current);
  if (current && preview) {
    const inTurn = good.some(({ key }) => key === current.key) ? good : [current, ...good];
    const at = inTurn.findIndex(({ key }) => key === current.key);
    const next = inTurn[at + 1] ?? inTurn[at - 1];
    return (
      <ReviewDialog
        incoming={current}
        preview={preview}
        at={at}
        of={inTurn.length}
        isRunning={isRunning}
        status={<ImportStatus files={files} imported={imported} progress={progress} />}
        onMove={(by) => setShown(inTurn[at + by]?.key ?? current.key)}
        onBack={files.length > 1 ? () => setShown(null) : null}
        onCancel={isRunning ? stop : close}
        onImport={() => {
          setShown(next?.key ?? null);
          reportFailure(importAll([current]));
        }}
        onRest={() => {
          setShown(null);
          reportFailure(importAll(inTurn));
        }}
      />
    );
  }
  return (
    <Dialog
      title={t('import.title')}
      width={760}
      height={files.length > 1 ? 640 : 480}
      onClose={close}
      footer={
        <>
          <ImportStatus files={files} imported={imported} progress={progress} />
          <Button look="plain" onClick={isRunning ? stop : close}>
            {t(isRunning ? 'import.stop' : imported > 0 ? 'app:done' : 'app:cancel')}
          </Button>
          <span ref={act}>
            <Button
              look="primary"
              disabled={good.length === 0 || isRunning}
              onClick={() => reportFailure(importAll(good))}
            >
              {good.length > 1 ? t('import.actMany', { count: good.length }) : t('import.act')}
            </Button>
          </span>
        </>
      }
    >
      {files.length === 0 && (
        <div className={styles['nothing']}>
          <EmptyState title={t('import.nothing')}>{t('import.nothingNext')}</EmptyState>
          <Button onClick={chooseFiles}>{t('drop.choose')}</Button>
        </div>
      )}
      <ul>
        {files.map((one) => (
          <IncomingRow
            key={one.key}
            incoming={one}
            isLocked={isRunning}
            onReview={() => setShown(one.key)}
            onOpenExisting={close}
          />
        ))}
      </ul>
    </Dialog>
  );
}
