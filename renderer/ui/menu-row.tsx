import type { ReactNode } from 'react';
import styles from './menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** Draws a hairline above. */
  readonly separated?: boolean;
  readonly onSelect: () => void;
}

/** What every kind of menu gives the element of an item. */
export function menuRow(item: MenuItem): {
  readonly disabled: boolean;
  readonly className: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
} {
  const looks = [styles['item'], item.separated && styles['separated'], item.danger && styles['danger']];
  return {
    disabled: item.disabled ?? false,
    className: looks.filter(Boolean).join(' '),
    onSelect: item.onSelect,
    children: (
      <>
        <span>{item.text}</span>
        {item.shortcut && <kbd>{item.shortcut}</kbd>}
      </>
    ),
  };
}
