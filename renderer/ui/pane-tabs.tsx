import { Tabs } from 'radix-ui';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './pane-tabs.module.css';

export interface PaneTab<T extends string> {
  readonly name: T;
  readonly text: string;
  /** How many things the tab has; nothing is said of none. */
  readonly count?: number;
  /** Stands on the content, for what looks for the pane on the page. */
  readonly pane?: string;
  readonly content: ReactNode;
}

interface PaneTabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly PaneTab<T>[];
  readonly value: T;
  readonly onChange: (name: T) => void;
  /** Buttons at the end of the head. */
  readonly tools?: ReactNode;
  /** What stands under the head, over every tab. */
  readonly beneath?: ReactNode;
  /** `wide` where the head is the tabs' own: they stand closer, and give counts up where there is no room. */
  readonly spread?: 'start' | 'wide';
}

/** A pane with a head of tabs, one of which is shown. The arrows walk the tabs. */
export function PaneTabs<T extends string>({
  label,
  tabs,
  value,
  onChange,
  tools,
  beneath,
  spread = 'start',
}: PaneTabsProps<T>) {
  const list = useCrowded(`${value} ${tabs.map(({ text, count }) => `${text} ${count ?? ''}`).join()}`);
  return (
    <Tabs.Root className={styles['root']} value={value} onValueChange={(name) => onChange(name as T)}>
      <div className={styles['head']}>
        <Tabs.List ref={list} className={styles['tabs']} data-spread={spread} aria-label={label}>
          {tabs.map(({ name, text, count = 0 }) => (
            <Tabs.Trigger key={name} value={name} className={styles['tab']}>
              {text}
              {count > 0 && <span className={styles['count']}>{count}</span>}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {tools}
      </div>
      {beneath}
      {tabs.map(({ name, pane, content }) => (
        <Tabs.Content key={name} value={name} className={styles['content']} data-pane={pane} tabIndex={-1}>
          {content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

/** Marks a list as crowded where what it has to say is wider than it is. */
function useCrowded(words: string) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const fit = () => {
      element.removeAttribute('data-crowded');
      element.toggleAttribute('data-crowded', element.scrollWidth > element.clientWidth);
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [words]);
  return list;
}
