import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './button';
import styles from './search-head.module.css';

interface SearchHeadProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** The field that the dialog is searched with. */
  readonly children: ReactNode;
}

/** The head of a dialog that is searched: its name, the field, the way out. */
export function SearchHead({ title, closeLabel, onClose, children }: SearchHeadProps) {
  return (
    <header className={styles['head']}>
      <h2>{title}</h2>
      {children}
      <IconButton label={closeLabel} onClick={onClose}>
        <X size={16} strokeWidth={1.5} />
      </IconButton>
    </header>
  );
}
