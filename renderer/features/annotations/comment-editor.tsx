import { useEffect, useRef, useState } from 'react';
import { focusText } from '../../lib/focus-text';
import { takeTyping } from '../../lib/held-typing';
import { useNotices } from '../../lib/notices';
import styles from './mark-card.module.css';

interface CommentEditorProps {
  readonly label: string;
  readonly initial?: string;
  /** True when the field should take the keyboard; `onKeyboard` hears that it has. */
  readonly wantsKeyboard?: boolean;
  readonly onKeyboard?: () => void;
  readonly onSave: (text: string) => Promise<void>;
  readonly onCancel?: () => void;
}

/**
 * One line that grows. Enter saves, Shift+Enter breaks the line, Escape leaves it as it was;
 * leaving the field saves too, so that nothing typed is lost. A refused save keeps the text.
 */
export function CommentEditor({
  label,
  initial = '',
  wantsKeyboard = false,
  onKeyboard,
  onSave,
  onCancel,
}: CommentEditorProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const saving = useRef(false);
  /** Escape leaves the field, and leaving it must not save what it gave up. */
  const isGivenUp = useRef(false);
  const heard = useRef(onKeyboard);
  heard.current = onKeyboard;
  useEffect(() => {
    if (!wantsKeyboard) return;
    takeTyping(ref.current);
    heard.current?.();
  }, [wantsKeyboard]);
  const save = () => {
    const words = text.trim();
    if (saving.current || words === initial) {
      if (words === initial) onCancel?.();
      return;
    }
    saving.current = true;
    onSave(words)
      .then(() => setText(initial === '' ? '' : words))
      .catch((error: unknown) => useNotices.getState().reportError(error))
      .finally(() => {
        saving.current = false;
      });
  };
  return (
    <textarea
      ref={ref}
      rows={1}
      className={styles['field']}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (!isGivenUp.current) save();
        isGivenUp.current = false;
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          save();
        }
        if (event.key === 'Escape') {
          event.stopPropagation();
          isGivenUp.current = true;
          setText(initial);
          onCancel?.();
          event.currentTarget.blur();
          focusText();
        }
      }}
    />
  );
}
