import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
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
  /** What was finished while words before it were on their way is stored after them. */
  const isAskedAgain = useRef(false);
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
    if (words === initial) return onCancel?.();
    if (saving.current) {
      isAskedAgain.current = true;
      return;
    }
    saving.current = true;
    // What was typed since is not what was stored.
    const after = (now: string) => (initial !== '' ? words : now.trim() === words ? '' : now);
    onSave(words)
      .then(() => flushSync(() => setText(after)))
      .catch((error: unknown) => useNotices.getState().reportError(error))
      .finally(() => {
        saving.current = false;
        if (isAskedAgain.current) latestSave.current();
        isAskedAgain.current = false;
      });
  };
  const latestSave = useRef(save);
  latestSave.current = save;
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
