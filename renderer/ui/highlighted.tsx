import type { ReactNode } from 'react';
import type { Stretch } from '../../shared/domain/tag/filter-words';
import styles from './highlighted.module.css';

interface HighlightedProps {
  readonly text: string;
  readonly hits: readonly Stretch[];
}

/** A name with the letters that matched in the accent colour. */
export function Highlighted({ text, hits }: HighlightedProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <b key={start} className={styles['hit']}>
        {text.slice(start, end)}
      </b>,
    );
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return <bdi>{parts}</bdi>;
}
