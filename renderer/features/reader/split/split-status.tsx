import { GitCompare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWorkbench } from '../../../lib/workbench';
import { usePanes } from '../panes';
import { useSharedCount } from './use-shared-words';
import styles from './split.module.css';

/** What the status bar says of two panes: where each stands and how much of what is in view they share. */
export function SplitPlaces() {
  const { t } = useTranslation('reader');
  const { pane, place, placeBeside } = useWorkbench();
  const count = useSharedCount((state) => state.count);
  const [first, second] = pane === 'first' ? [place, placeBeside] : [placeBeside, place];
  return (
    <>
      <span className={styles['place']}>{t('split.placeFirst', { place: first.said })}</span>
      <span className={styles['place']}>{t('split.placeSecond', { place: second.said })}</span>
      {count > 0 && (
        <span className={styles['shared']}>
          <GitCompare size={14} strokeWidth={1.5} aria-hidden />
          {t('split.shared', { count })}
        </span>
      )}
    </>
  );
}

/** Whether the two panes scroll together. */
export function SplitSync() {
  const { t } = useTranslation('reader');
  const synchronised = usePanes((state) => state.synchronised);
  return <span>{t(synchronised ? 'split.on' : 'split.off')}</span>;
}
