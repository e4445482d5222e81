import { shortcutKeys } from '../lib/commands';
import styles from './key-caps.module.css';

interface KeyCapsProps {
  readonly shortcut: string;
  /** `word` for what stands in a button: a box in a box would be too much. */
  readonly look?: 'caps' | 'word';
}

/** A shortcut drawn as keys. */
export function KeyCaps({ shortcut, look = 'caps' }: KeyCapsProps) {
  return (
    <span className={styles['caps']} data-look={look}>
      {shortcutKeys(shortcut).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
