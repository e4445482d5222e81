import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortcutKeys } from '../../lib/commands';
import type { KeyConflict } from '../../lib/key-bindings';
import styles from './settings.module.css';

interface ConflictBarProps {
  readonly conflict: KeyConflict;
  readonly onChange: (commandId: string) => void;
  readonly onReset: () => void;
}

/** Says which two commands have the same key, which of them answers, and what can be done. */
export function ConflictBar({ conflict, onChange, onReset }: ConflictBarProps) {
  const { t } = useTranslation('settings');
  const nameOf = (id: string) => t(`commands:command.${id}`);
  return (
    <div className={styles['conflict']} role="status">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
      <div>
        <strong>{t('keys.conflict', { keys: shortcutKeys(conflict.shortcut).join(' ') })}</strong>
        <p>{t('keys.conflictNext', { first: nameOf(conflict.first), second: nameOf(conflict.second) })}</p>
        <p className={styles['answers']}>
          <button type="button" onClick={() => onChange(conflict.second)}>
            {t('keys.changeSecond')}
          </button>
          <button type="button" onClick={() => onChange(conflict.first)}>
            {t('keys.changeFirst')}
          </button>
          <button type="button" onClick={onReset}>
            {t('keys.reset')}
          </button>
        </p>
      </div>
    </div>
  );
}
