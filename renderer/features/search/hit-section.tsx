import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import styles from './search-tab.module.css';

interface HitSectionProps {
  readonly title: string;
  readonly isSource?: boolean;
  readonly count: number;
  readonly children: ReactNode;
}

/** Hits under the chapter that holds them; its row folds them away. */
export function HitSection({ title, isSource = false, count, children }: HitSectionProps) {
  const [isOpen, setOpen] = useState(true);
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <section aria-label={title}>
      <h3 className={styles['chapter']}>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Sign size={14} strokeWidth={1.5} aria-hidden />
          <span lang={isSource ? 'zh-CN' : undefined}>{title}</span>
          <span className={styles['tally']}>{count}</span>
        </button>
      </h3>
      {isOpen && children}
    </section>
  );
}
