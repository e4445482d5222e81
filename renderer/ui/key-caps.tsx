import { shortcutKeys } from '../lib/commands';
import styles from './key-caps.module.css';

/** A shortcut drawn as keys. */
export function KeyCaps({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className={styles['caps']}>
      {shortcutKeys(shortcut).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
