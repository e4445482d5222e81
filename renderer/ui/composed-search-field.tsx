import { Search, X } from 'lucide-react';
import { ComposedInput } from './composed-input';
import styles from './field.module.css';

interface ComposedSearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly clearLabel: string;
}

/** A search line whose words go out only when an input method has set them down. */
export function ComposedSearchField({ label, value, onText, clearLabel }: ComposedSearchFieldProps) {
  return (
    <div className={styles['search']}>
      <Search size={16} strokeWidth={1.5} aria-hidden />
      <ComposedInput role="searchbox" aria-label={label} placeholder={label} value={value} onText={onText} />
      {value !== '' && (
        <button type="button" className={styles['clear']} aria-label={clearLabel} onClick={() => onText('')}>
          <X size={14} strokeWidth={1.5} />
        </button>
      )}
    </div>
  );
}
