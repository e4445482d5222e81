import type { Tick } from './outline-model';
import styles from './outline.module.css';

interface ForeEdgeProps {
  readonly ticks: readonly Tick[];
  readonly start: number;
  readonly end: number;
}

const most = 24;

/** 书口: a row's piece of the ribbon down the pane, with a tick at the place of each mark. */
export function ForeEdge({ ticks, start, end }: ForeEdgeProps) {
  const step = Math.max(1, Math.ceil(ticks.length / most));
  return (
    <span className={styles['edge']} aria-hidden>
      {ticks
        .filter((_, index) => index % step === 0)
        .map(({ at, color }, index) => (
          <span
            key={index}
            style={{
              top: `${((at - start) / Math.max(1, end - start)) * 100}%`,
              background: color === 'hit' ? 'var(--accent)' : `var(--mark-${color}-lane)`,
            }}
          />
        ))}
    </span>
  );
}
