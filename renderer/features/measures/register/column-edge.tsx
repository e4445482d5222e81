import { useRef, type PointerEvent } from 'react';
import { heldWidth } from '../../../../shared/domain/measure/table/look';
import { useRegisterState, type TableName } from './register-state';
import { ownWidth } from './widths';
import styles from './register-table.module.css';

/** The edge of a column's head: dragged it sets the width, pressed twice it gives the width back. */
export function ColumnEdge({ name, column }: { readonly name: TableName; readonly column: string }) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (width: number | null) => {
    const { tables, changeTable } = useRegisterState.getState();
    const { [column]: _, ...rest } = tables[name].widths;
    changeTable(name, { widths: width === null ? rest : { ...rest, [column]: heldWidth(width) } });
  };
  return (
    // The same can be typed in the dialog of columns.
    <i
      className={styles['edge']}
      data-edge={column}
      aria-hidden
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const width = event.currentTarget.parentElement?.getBoundingClientRect().width;
        from.current = { x: event.clientX, width: width ?? ownWidth(column) };
      }}
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        if (from.current) set(from.current.width + event.clientX - from.current.x);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
      onDoubleClick={() => set(null)}
    />
  );
}
