import { GripVertical } from 'lucide-react';
import { useState } from 'react';
import styles from './grip.module.css';

interface GripProps {
  readonly label: string;
  /** Lines of the same list drop on each other only. */
  readonly list: string;
  readonly at: number;
  readonly onMove: (from: number, to: number) => void;
}

/** What a line of a list is taken by: dragged onto another grip, or moved with ↑ and ↓. */
export function Grip({ label, list, at, onMove }: GripProps) {
  const [isOver, setOver] = useState(false);
  const type = `application/x-zhangju-line-${list}`;
  return (
    <button
      type="button"
      className={styles['grip']}
      aria-label={label}
      aria-keyshortcuts="ArrowUp ArrowDown"
      title={label}
      data-over={isOver || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(type, String(at));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(type)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const from = event.dataTransfer.getData(type);
        if (from !== '') onMove(Number(from), at);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onMove(at, at + (event.key === 'ArrowUp' ? -1 : 1));
      }}
    >
      <GripVertical size={14} strokeWidth={1.5} aria-hidden />
    </button>
  );
}
