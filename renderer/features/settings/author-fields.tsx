import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Author } from '../../../shared/domain/annotation/annotation';
import styles from './settings.module.css';

interface AuthorFieldsProps {
  readonly author: Author;
  readonly onChange: (author: Author) => void;
}

/** Name and initials; saved on leaving the field, so that a half-typed name signs nothing. */
export function AuthorFields({ author, onChange }: AuthorFieldsProps) {
  const { t } = useTranslation('settings');
  const [draft, setDraft] = useState(author);
  const save = () => {
    const typed = { name: draft.name.trim(), initials: draft.initials.trim() };
    if (typed.name !== author.name || typed.initials !== author.initials) onChange(typed);
  };
  // A shortcut may leave the screen with the caret still in the field, and then nothing is blurred.
  const saveLast = useRef(save);
  useEffect(() => {
    saveLast.current = save;
  });
  useEffect(() => () => saveLast.current(), []);
  return (
    <span className={styles['author']}>
      {(['name', 'initials'] as const).map((key) => (
        <input
          key={key}
          type="text"
          maxLength={key === 'name' ? 80 : 12}
          aria-label={t(key)}
          placeholder={t(key)}
          autoComplete="off"
          spellCheck={false}
          value={draft[key]}
          onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
          }}
          onBlur={save}
        />
      ))}
    </span>
  );
}
