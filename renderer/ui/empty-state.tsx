import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Says what is not there yet and what to do next. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{title}</p>
      {children && <div className={styles['next']}>{children}</div>}
    </div>
  );
}
