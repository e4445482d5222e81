import { useEffect, useId, useRef, useState } from 'react';
import { reportFailure } from '../../../lib/notices';
import styles from './tag-page.module.css';

interface TagEntryProps {
  readonly label: string;
  readonly hint: string;
  /** As the store has it. */
  readonly value: string;
  readonly onSave: (text: string) => Promise<unknown>;
}

/** Words about a tag, in the researcher's own. Saved on leaving the field or the page. */
export function TagEntry({ label, hint, value, onSave }: TagEntryProps) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const latest = useRef({ draft, saved: value });
  useEffect(() => {
    latest.current.saved = value;
    latest.current.draft = value;
    setDraft(value);
  }, [value]);

  const save = () => {
    const { draft: text, saved } = latest.current;
    if (text === saved) return;
    latest.current.saved = text;
    reportFailure(
      onSave(text).catch((error: unknown) => {
        // The words stay in the field; leaving it once more tries again.
        latest.current.saved = saved;
        throw error;
      }),
    );
  };
  // A shortcut can take the page away without the field ever losing the focus.
  const saveRef = useRef(save);
  useEffect(() => {
    saveRef.current = save;
  });
  useEffect(() => () => saveRef.current(), []);

  return (
    <div className={styles['entry']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        maxLength={20_000}
        placeholder={hint}
        value={draft}
        onChange={(event) => {
          latest.current.draft = event.target.value;
          setDraft(event.target.value);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
