import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { takeTyping } from '../../lib/held-typing';
import styles from './note-page.module.css';

interface TitleFieldProps {
  readonly value: string;
  readonly autoFocus: boolean;
  readonly onChange: (value: string, isComposing: boolean) => void;
  readonly onBlur: () => void;
  /** Enter or arrow down: the text wants the keyboard. */
  readonly onLeave: () => void;
}

/** The note's title: one line in meaning, as many on the page as it needs. */
export function TitleField({ value, autoFocus, onChange, onBlur, onLeave }: TitleFieldProps) {
  const { t } = useTranslation('notes');
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autoFocus) takeTyping(ref.current);
  }, [autoFocus]);
  return (
    <textarea
      ref={ref}
      rows={1}
      maxLength={500}
      className={styles['title']}
      aria-label={t('title')}
      placeholder={t('untitled')}
      lang="zh-CN"
      spellCheck={false}
      value={value}
      onChange={(event) => {
        const composing = (event.nativeEvent as InputEvent).isComposing;
        onChange(composing ? event.target.value : event.target.value.replace(/[\r\n]+/g, ' '), composing);
      }}
      onCompositionEnd={(event) => onChange(event.currentTarget.value, false)}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        const isUndo = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
        // The field's own undo, not that of the library.
        if (isUndo) event.stopPropagation();
        const { selectionEnd, value: text } = event.currentTarget;
        if (event.key === 'Enter' || (event.key === 'ArrowDown' && selectionEnd === text.length)) {
          event.preventDefault();
          onLeave();
        }
      }}
    />
  );
}
