import { Check } from 'lucide-react';
import styles from './drawn-check.module.css';

interface DrawnCheckProps {
  readonly isOn: boolean;
  /** Whether it cannot be changed. */
  readonly isFixed?: boolean;
}

/** Draws whether a row of a list is chosen. The row is the control: a box of its own within it would be a second one. */
export function DrawnCheck({ isOn, isFixed = false }: DrawnCheckProps) {
  return (
    <span
      className={styles['check']}
      data-check
      data-on={isOn || undefined}
      data-fixed={isFixed || undefined}
      aria-hidden
    >
      {isOn && <Check size={12} strokeWidth={1.5} />}
    </span>
  );
}
