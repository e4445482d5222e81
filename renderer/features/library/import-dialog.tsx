import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallError, callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { ImportStatus, type RunningImport } from './import-status';
import { importInTurn } from './import-in-turn';
import { standingOf, useIncoming } from './incoming';
import { IncomingRow } from './incoming-row';
import { cancelReading, forgetTicket, newTicket } from './reading-progress';
import { chooseFiles } from './receive';
import styles from './import-dialog.module.css';

const isCancelled = (error: unknown) => error instanceof CallError && error.code === 'import.cancelled';

/** Review before import: what was found in each file, what is wrong with which, then all good ones at once. */
export function ImportDialog() {
  const { t } = useTranslation('library');
  const { files, remove, refuse, clear } = useIncoming();
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
  const importAll = async () => {
    isStopped.current = false;
    const documents = await importInTurn(good, {
      importOne: ({ file, encoding }, at) => {
        const ticket = newTicket();
        setProgress({ at, of: good.length, ticket });
        return callStore('document:import', { file, ticket, ...(encoding ? { encoding } : {}) }).finally(() =>
          forgetTicket(ticket),
        );
      },
      onDone: ({ key }) => remove(key),
      onFailure: ({ key }, error) => {
        if (!isCancelled(error)) refuse(key, error);
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
              onClick={() => reportFailure(importAll())}
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
          <IncomingRow key={one.key} incoming={one} isLocked={isRunning} onOpenExisting={close} />
        ))}
      </ul>
    </Dialog>
  );
}
