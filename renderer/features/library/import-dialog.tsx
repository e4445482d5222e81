import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/domain/ids';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { useIncoming, type Incoming } from './incoming';
import { IncomingRow } from './incoming-row';
import styles from './library.module.css';

const isGood = (one: Incoming) =>
  one.preview !== null && one.error === null && one.preview.duplicateOf === null;

/** Review before import: what was found in each file, what is wrong with which, then all good ones at once. */
export function ImportDialog() {
  const { t } = useTranslation('library');
  const { files, remove, refuse, clear } = useIncoming();
  const openDialog = useWorkbench((state) => state.openDialog);
  const [done, setDone] = useState<number | null>(null);
  const [total, setTotal] = useState(0);
  const stopped = useRef(false);
  const good = files.filter(isGood);
  const close = () => {
    stopped.current = true;
    openDialog(null);
    clear();
  };
  const importAll = async () => {
    stopped.current = false;
    setTotal(good.length);
    let last: DocumentId | null = null;
    for (const [index, one] of good.entries()) {
      if (stopped.current) break;
      setDone(index);
      try {
        const { file, encoding } = one;
        const document = await callStore('document:import', { file, ...(encoding ? { encoding } : {}) });
        last = document.id;
        remove(one.key);
      } catch (error) {
        // One file that fails keeps its row and its reason; the others go on.
        refuse(one.key, error);
      }
    }
    setDone(null);
    const left = useIncoming.getState().files.length;
    if (left > 0 || stopped.current) return;
    close();
    if (good.length === 1 && last) useWorkbench.getState().openDocument(last);
    else useWorkbench.getState().show('library');
  };
  return (
    <Dialog
      title={t('import.title')}
      width={760}
      height={600}
      onClose={close}
      footer={
        <>
          <span className={styles['grow']} role="status">
            {done !== null && t('import.progress', { done: done + 1, count: total })}
          </span>
          <Button look="plain" onClick={done === null ? close : () => (stopped.current = true)}>
            {t(done === null ? 'app:cancel' : 'import.stop')}
          </Button>
          <Button
            look="primary"
            disabled={good.length === 0 || done !== null}
            onClick={() => reportFailure(importAll().finally(() => setDone(null)))}
          >
            {good.length > 1 ? t('import.actMany', { count: good.length }) : t('import.act')}
          </Button>
        </>
      }
    >
      {files.length === 0 && <EmptyState title={t('import.nothing')} />}
      <ul>
        {files.map((one) => (
          <IncomingRow key={one.key} incoming={one} onOpenExisting={close} />
        ))}
      </ul>
    </Dialog>
  );
}
