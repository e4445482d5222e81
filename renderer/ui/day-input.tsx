import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './day-input.module.css';

interface DayInputProps {
  readonly label: string;
  /** YYYY-MM-DD, or '' for none. */
  readonly value: string;
  /** Told of a whole day or of none; never of half a one. */
  readonly onChange: (value: string) => void;
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** A day as it is written in files and tables, the same in every language; half a one is let go on leaving. */
export function DayInput({ label, value, onChange }: DayInputProps) {
  const { t } = useTranslation('app');
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const isWrong = draft !== '' && !isDay(draft);
  return (
    <input
      type="text"
      inputMode="numeric"
      className={styles['day']}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      placeholder={t('day')}
      maxLength={10}
      autoComplete="off"
      spellCheck={false}
      value={draft}
      onChange={({ target }) => {
        setDraft(target.value);
        if (target.value !== value && (target.value === '' || isDay(target.value))) onChange(target.value);
      }}
      onBlur={() => setDraft(value)}
    />
  );
}
