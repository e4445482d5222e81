import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { EmptyState } from '../../../ui/empty-state';
import { isScrollKept, useKeptScroll } from '../use-kept-scroll';
import { ColumnHead } from './column-head';
import type { TableItem } from './items';
import { useRegisterState, type TableName } from './register-state';
import { TableLine } from './table-line';
import { useTableKeys } from './use-table-keys';
import type { Register } from './use-table-ground';
import { layoutOf } from './widths';
import styles from './register-table.module.css';

const rowHeight = 28;

interface RegisterTableProps {
  readonly name: TableName;
  readonly register: Register;
  readonly items: readonly TableItem[];
  readonly rows: readonly TableRow[];
  readonly onSplit: (row: TableRow) => void;
  readonly onTopics: (rows: readonly TableRow[], anchor: DOMRect) => void;
}

/** The dense table: number, clause and words stand still, the rest scrolls; only what is in view is drawn. */
export function RegisterTable({ name, register, items, rows, onSplit, onTopics }: RegisterTableProps) {
  const { t } = useTranslation('register');
  const box = useRef<HTMLDivElement>(null);
  const view = useRegisterState((state) => state.tables[name]);
  const cursor = useRegisterState((state) => state.cursors[name]);
  const { chosen, toggleGroup } = useRegisterState();
  const [editing, setEditing] = useState<{ readonly key: string; readonly column: string } | null>(null);
  const columns = view.columns.flatMap((id) => register.columnById.get(id) ?? []);
  const frozen = ['address', 'quote'];
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const scrolled = `${register.opened.document.id} ${name}`;
  useKeptScroll(scrolled, box);
  const at = items.findIndex((item) => item.kind === 'row' && item.row.key === cursor);
  const seen = useRef(isScrollKept(scrolled) ? cursor : null);
  useEffect(() => {
    // Where the table was left it comes back scrolled; only a move of the cursor scrolls.
    if (seen.current === cursor) return;
    seen.current = cursor;
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the cursor scrolls
  }, [cursor]);

  const editOf = (row: TableRow, column: string) => {
    if (column !== 'topics') return setEditing({ key: row.key, column });
    const cell = box.current?.querySelector(`[data-row="${CSS.escape(row.key)}"] [data-column="topics"]`);
    if (cell) onTopics([row], cell.getBoundingClientRect());
  };
  const stopEditing = () => {
    setEditing(null);
    box.current?.focus({ preventScroll: true });
  };
  const keys = useTableKeys({
    name,
    register,
    rows,
    columns: view.columns,
    onSplit,
    onEdit: editOf,
    onTopics,
    box,
  });
  const layout = layoutOf({ columns: columns.map(({ id }) => id), widths: view.widths });
  return (
    <div
      ref={box}
      className={styles['box']}
      role="grid"
      tabIndex={0}
      aria-label={t(`sub.${name}`)}
      aria-rowcount={items.length + 1}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? `register-row-${at}` : undefined}
      onKeyDown={editing ? undefined : keys}
    >
      <div className={styles['header']} role="row" style={layout}>
        <span role="columnheader" className={styles['number']}>
          {t('table.column.number')}
        </span>
        {[...frozen.flatMap((id) => register.columnById.get(id) ?? []), ...columns].map((column) => (
          <ColumnHead key={column.id} name={name} column={column} />
        ))}
      </div>
      {items.length === 0 && <EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>}
      <div
        className={styles['lines']}
        role="rowgroup"
        style={{ height: virtual.getTotalSize(), minWidth: layout.minWidth }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          const place = { transform: `translateY(${start}px)` };
          return item.kind === 'group' ? (
            <div
              key={item.key}
              role="row"
              aria-rowindex={index + 2}
              className={styles['group']}
              style={place}
            >
              <span role="gridcell">
                <button
                  type="button"
                  tabIndex={-1}
                  aria-expanded={!item.isClosed}
                  onClick={() => toggleGroup(item.key)}
                >
                  {item.isClosed ? (
                    <ChevronRight size={14} aria-hidden />
                  ) : (
                    <ChevronDown size={14} aria-hidden />
                  )}
                  <span lang="zh-CN">{item.label}</span>
                  <span className={styles['count']}>{t('count', { count: item.count })}</span>
                </button>
              </span>
            </div>
          ) : (
            <TableLine
              key={`${item.row.key} ${item.number}`}
              id={`register-row-${index}`}
              index={index}
              item={item}
              columns={columns}
              name={name}
              register={register}
              isCurrent={item.row.key === cursor}
              isChosen={chosen.has(item.row.key)}
              editing={editing?.key === item.row.key ? editing.column : null}
              onEdit={(column) => editOf(item.row, column)}
              onDone={stopEditing}
              style={{ ...place, ...layout }}
            />
          );
        })}
      </div>
    </div>
  );
}
