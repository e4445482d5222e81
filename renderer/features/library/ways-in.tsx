import { ClipboardPaste, FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { chooseFiles } from './receive';
import { useDraggedFiles } from './use-dragged-files';
import styles from './ways-in.module.css';

/** The pane at the right: how a text gets into the library. Files may be dropped on all of the window. */
export function WaysIn({ onPaste }: { readonly onPaste: () => void }) {
  const { t } = useTranslation('library');
  const isOver = useDraggedFiles();
  return (
    <aside className={styles['side']} aria-label={t('import.title')}>
      <div className={styles['drop']} data-over={isOver || undefined}>
        <FileDown size={28} strokeWidth={1.25} aria-hidden />
        <p className={styles['title']}>{t(isOver ? 'drop.release' : 'drop.title')}</p>
        <p className={styles['formats']}>
          <span>{t('drop.formats')}</span>
          <span>{t('drop.kept')}</span>
        </p>
        <Button onClick={chooseFiles}>{t('drop.choose')}</Button>
      </div>
      <h2>{t('drop.also')}</h2>
      <button type="button" className={styles['way']} onClick={onPaste}>
        <ClipboardPaste size={16} strokeWidth={1.5} aria-hidden />
        <span>
          {t('drop.paste')}
          <small>{t('drop.pasteHint')}</small>
        </span>
      </button>
    </aside>
  );
}
