import type { MarkColor } from '../../shared/domain/annotation/annotation';
import { langOf } from '../lib/lang-of';
import styles from './tag-label.module.css';

/** A tag: its dot and its word. */
export function TagLabel({ name, color }: { readonly name: string; readonly color: MarkColor }) {
  return (
    <span className={styles['tag']}>
      <TagDot color={color} />
      <span lang={langOf(name)}>{name}</span>
    </span>
  );
}
export function TagDot({ color }: { readonly color: MarkColor }) {
  return <span className={styles['dot']} style={{ background: `var(--mark-${color}-lane)` }} aria-hidden />;
}
