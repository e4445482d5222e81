import { useCallback, useEffect, useRef, useState } from 'react';
import type { BlockId } from '../../../shared/domain/ids';
import { paragraphsOf } from '../../../shared/domain/picture/picture';
import { callStore } from '../../lib/client';
import { useNotices } from '../../lib/notices';

interface TranscriptionFieldProps {
  readonly blockId: BlockId;
  readonly label: string;
  readonly placeholder: string;
  readonly stored: string;
  /** Tells the words that stand in the field. */
  readonly onWords: (text: string) => void;
  readonly onDone: () => void;
}

/** ms of quiet before what was typed is written. */
const quiet = 600;

/**
 * Writes typed words when typing rests, when the field is left and when it goes. Half a word of an
 * input method waits for the whole; a write that fails leaves the words in the field and the next tries again.
 */
export function TranscriptionField({
  blockId,
  label,
  placeholder,
  stored,
  onWords,
  onDone,
}: TranscriptionFieldProps) {
  const [text, setText] = useState(stored);
  const [seen, setSeen] = useState(stored);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);

  // Undo or another window may have changed the words; what is only set differently stays as it is typed.
  if (stored !== seen) {
    setSeen(stored);
    if (unsavedIsGone(text, seen, stored)) setText(stored);
  }

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const words = unsaved.current;
    if (words === null) return;
    unsaved.current = null;
    callStore('transcription:set', { blockId, text: words }).catch((error: unknown) => {
      unsaved.current ??= words;
      useNotices.getState().reportError(error);
    });
  }, [blockId]);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  useEffect(() => onWords(text), [onWords, text]);

  const typed = (value: string, isComposing: boolean) => {
    setText(value);
    unsaved.current = value;
    clearTimeout(timer.current);
    if (!isComposing) timer.current = setTimeout(save, quiet);
  };
  return (
    <textarea
      ref={field}
      rows={3}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={200_000}
      onChange={(event) => typed(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
      onCompositionEnd={(event) => typed(event.currentTarget.value, false)}
      onBlur={save}
      // The menu of the text is about the source.
      onContextMenu={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    />
  );
}

/** Whether the field still shows what was stored before, so that it may follow what is stored now. */
function unsavedIsGone(text: string, before: string, now: string): boolean {
  const words = paragraphsOf(text).join('\n');
  return words === before && words !== now;
}
