import { useTranslation } from 'react-i18next';
import { leaveRanging, saveRanging } from './ranging';
import type { ReaderSelection } from './reader-state';
import { SelectionFrame } from './selection-bar';
import styles from './selection-bar.module.css';

/** Stands under the words while a mark's range is changed by keys: which ones, and how it ends. */
export function RangeBar({ selection }: { readonly selection: ReaderSelection }) {
  const { t } = useTranslation('marks');
  return (
    <SelectionFrame selection={selection} label={t('range.edit')}>
      <span className={styles['hint']}>{t('range.hint')}</span>
      <span className={styles['rule']} />
      <button type="button" onClick={saveRanging}>
        {t('range.save')} <kbd>Enter</kbd>
      </button>
      <button type="button" onClick={leaveRanging}>
        {t('range.leave')} <kbd>Esc</kbd>
      </button>
    </SelectionFrame>
  );
}
