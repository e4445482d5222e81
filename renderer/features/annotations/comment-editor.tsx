import { useEffect, useRef, useState } from 'react';
import { useNotices } from '../../lib/notices';
import styles from './mark-card.module.css';

interface CommentEditorProps {
  readonly label: string;
  readonly initial?: string;
  readonly autoFocus?: boolean;
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
  autoFocus = false,
  onSave,
  onCancel,
}: CommentEditorProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const saving = useRef(false);
  useEffect(() => {
    if (autoFocus) ref.current?.focus();
  }, [autoFocus]);
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
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          save();
        }
        if (event.key === 'Escape') {
          event.stopPropagation();
          setText(initial);
          onCancel?.();
          event.currentTarget.blur();
        }
      }}
    />
  );
}
