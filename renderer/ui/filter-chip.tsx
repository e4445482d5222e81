import { X } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './filter-chip.module.css';

interface FilterChipProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly field: string;
  readonly value: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** What a filter lets through: pressed it is changed, its cross takes it off. The rest goes to the first. */
export function FilterChip({ field, value, removeLabel, onRemove, ...rest }: FilterChipProps) {
  return (
    <span className={styles['chip']}>
      <button type="button" {...rest}>
        <span className={styles['field']}>{field}</span>
        <span className={styles['value']}>{value}</span>
      </button>
      <button type="button" aria-label={removeLabel} onClick={onRemove}>
        <X size={12} strokeWidth={1.5} aria-hidden />
      </button>
    </span>
  );
}
