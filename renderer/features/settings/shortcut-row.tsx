import { CircleAlert, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutKeys } from '../../lib/commands';
import { shortcutOfEvent } from '../../lib/key-bindings';
import { IconButton } from '../../ui/button';
import { KeyCaps } from '../../ui/key-caps';
import type { ShortcutLine } from './shortcut-lines';
import styles from './settings.module.css';

interface ShortcutRowProps {
  readonly line: ShortcutLine;
  readonly isChanged: boolean;
  readonly isConflicting: boolean;
  readonly isRecording: boolean;
  readonly onRecord: () => void;
  /** The new keys, none to take them away, null where nothing shall change. */
  readonly onKeys: (shortcuts: readonly string[] | null) => void;
  readonly onReset: () => void;
}

/** A command and its keys; the keys are a button that waits for others. */
export function ShortcutRow(props: ShortcutRowProps) {
  const { line, isChanged, isConflicting, isRecording, onRecord, onKeys, onReset } = props;
  const { t } = useTranslation('settings');
  const keys = line.shortcuts.map((shortcut) => shortcutKeys(shortcut).join(' ')).join(t('or'));
  return (
    <li data-recording={isRecording || undefined}>
      {line.name}
      <span className={styles['alternatives']}>
        {isConflicting && <CircleAlert className={styles['alert']} size={14} strokeWidth={1.5} aria-hidden />}
        {isRecording ? (
          <Recorder name={line.name} onKeys={onKeys} />
        ) : (
          <button
            type="button"
            className={styles['keysButton']}
            aria-label={t('keys.change', { name: line.name, keys: keys || t('keys.none') })}
            onClick={onRecord}
          >
            {line.shortcuts.map((shortcut) => (
              <KeyCaps key={shortcut} shortcut={shortcut} />
            ))}
            {line.shortcuts.length === 0 && <span className={styles['noKey']}>{t('keys.none')}</span>}
          </button>
        )}
        {isChanged && !isRecording && (
          <IconButton label={t('keys.resetOf', { name: line.name })} onClick={onReset}>
            <RotateCcw size={14} strokeWidth={1.5} />
          </IconButton>
        )}
      </span>
    </li>
  );
}

function Recorder({ name, onKeys }: { readonly name: string; readonly onKeys: ShortcutRowProps['onKeys'] }) {
  const { t } = useTranslation('settings');
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = ref.current;
    button?.focus();
    // Before the window hears of it: the keys pressed here are no commands.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') return onKeys(null);
      if (event.key === 'Backspace' && !event.ctrlKey && !event.metaKey && !event.altKey) return onKeys([]);
      const shortcut = shortcutOfEvent(event, window.zhangju.platform === 'darwin');
      if (shortcut) onKeys([shortcut]);
    };
    button?.addEventListener('keydown', onKeyDown);
    return () => button?.removeEventListener('keydown', onKeyDown);
  }, [onKeys]);
  return (
    <button
      ref={ref}
      type="button"
      className={styles['recorder']}
      aria-label={`${name}: ${t('keys.press')}`}
      title={t('keys.hint')}
      onBlur={() => onKeys(null)}
    >
      {t('keys.press')}
    </button>
  );
}
