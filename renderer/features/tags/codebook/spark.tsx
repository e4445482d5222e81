import type { MarkColor } from '../../../../shared/domain/annotation/annotation';
import styles from './tree-pane.module.css';

const tall = 14;

interface SparkProps {
  /** Marks by chapter; the first figure, before the first chapter, is not drawn. */
  readonly byChapter: readonly number[];
  readonly color: MarkColor;
}

/** A bar a chapter, the tallest 14 px; a chapter without marks keeps its dash. */
export function Spark({ byChapter, color }: SparkProps) {
  const bars = byChapter.slice(1);
  const most = Math.max(1, ...bars);
  if (bars.length === 0) return <span className={styles['spark']} />;
  return (
    <span className={styles['spark']} aria-hidden>
      {bars.map((count, index) => (
        <i
          key={index}
          data-empty={count === 0 || undefined}
          style={
            count === 0
              ? undefined
              : {
                  height: Math.max(2, Math.round((count / most) * tall)),
                  background: `var(--mark-${color}-lane)`,
                }
          }
        />
      ))}
    </span>
  );
}
