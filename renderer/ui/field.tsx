import { Search, X } from 'lucide-react';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './field.module.css';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A labelled line of text. */
export function Field({ label, hint, error, className, ...rest }: FieldProps) {
  return (
    <label className={[styles['field'], className].filter(Boolean).join(' ')}>
      <span className={styles['label']}>{label}</span>
      <input className={styles['input']} aria-invalid={error ? true : undefined} {...rest} />
      {(error ?? hint) && <span className={error ? styles['error'] : styles['hint']}>{error ?? hint}</span>}
    </label>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly clearLabel: string;
  readonly icon?: ReactNode;
  readonly after?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
}

/** A filter or search line with its sign in front. */
export function SearchField({
  label,
  value,
  onChange,
  clearLabel,
  icon,
  after,
  inputRef,
  onKeyDown,
}: SearchFieldProps) {
  return (
    <div className={styles['search']}>
      {icon ?? <Search size={16} strokeWidth={1.5} aria-hidden />}
      <input
        ref={inputRef}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles['clear']}
          aria-label={clearLabel}
          onClick={() => onChange('')}
        >
          <X size={14} strokeWidth={1.5} />
        </button>
      )}
      {after}
    </div>
  );
}
