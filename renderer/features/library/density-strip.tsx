import type { DocumentSummary } from '../../../shared/domain/document/document';
import styles from './document-row.module.css';

/** Where the marks stand in the text, each a tick in its colour; the number beside it says the rest. */
export function DensityStrip({ density }: { readonly density: DocumentSummary['density'] }) {
  return (
    <span className={styles['strip']} aria-hidden>
      {density.map(({ at, color }) => (
        <span
          key={at}
          style={{ left: `min(${at * 100}%, 100% - 2px)`, background: `var(--mark-${color}-lane)` }}
        />
      ))}
    </span>
  );
}
