import type { ComponentProps } from 'react';
import styles from './tick.module.css';

interface TickProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  readonly type: 'checkbox' | 'radio';
}

/** A box or a round of the system, drawn as the boxes of lists are: its own are grey on a dark page. */
export const Tick = (props: TickProps) => <input {...props} className={styles['tick']} />;
