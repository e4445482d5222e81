import type { ReactNode } from 'react';
import styles from './settings.module.css';

interface SettingGroupProps {
  readonly id: string;
  readonly title: string;
  /** Stands at the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Settings that belong together, under a title that the list at the left leads to. */
export function SettingGroup({ id, title, aside, children }: SettingGroupProps) {
  return (
    <section id={id} className={styles['group']} aria-label={title} tabIndex={-1}>
      <header>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

interface SettingRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One setting: what it is at the left, its control at the right. */
export function SettingRow({ label, hint, children }: SettingRowProps) {
  return (
    <div className={styles['row']}>
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      {children}
    </div>
  );
}
