import { useState } from 'react';
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
    if (draft.name !== author.name || draft.initials !== author.initials) onChange(draft);
  };
  return (
    <span className={styles['author']}>
      {(['name', 'initials'] as const).map((key) => (
        <input
          key={key}
          type="text"
          maxLength={key === 'name' ? 80 : 12}
          aria-label={t(key)}
          placeholder={t(key)}
          value={draft[key]}
          onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
          onBlur={save}
        />
      ))}
    </span>
  );
}
