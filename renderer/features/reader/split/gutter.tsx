import { Link } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortcutKeys } from '../../../lib/commands';
import { useShortcut } from '../../../lib/use-shortcut';
import { usePanes } from '../panes';
import { Divider } from './divider';
import { useSharedWords } from './use-shared-words';
import { useSync } from './use-sync';
import { useWholePanes } from './use-whole-panes';
import styles from './split.module.css';

/** Between two panes: the divider, and the link that lets them scroll together. */
export function Gutter() {
  const { t } = useTranslation('reader');
  const synchronised = usePanes((state) => state.synchronised);
  const toggle = usePanes((state) => state.toggle);
  const key = useShortcut('sync-panes', 'Y');
  useSync();
  useWholePanes();
  useSharedWords();
  const label = t('split.synchronise');
  return (
    <div className={styles['gutter']}>
      <Divider />
      <button
        type="button"
        className={styles['link']}
        aria-label={label}
        aria-pressed={synchronised}
        title={key ? `${label}  ${shortcutKeys(key).join('')}` : label}
        onClick={() => toggle('synchronised')}
      >
        <Link size={16} strokeWidth={1.5} aria-hidden />
      </button>
    </div>
  );
}
