import { memo, type CSSProperties, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '../../../../shared/domain/measure/table/column';
import { CellEditor } from './cell-editor';
import { CellText } from './cell-text';
import { isEditable } from './edit-cell';
import type { TableItem } from './items';
import { useRegisterState, type TableName } from './register-state';
import type { Register } from './use-table-ground';
import styles from './register-table.module.css';

interface TableLineProps {
  readonly id: string;
  readonly index: number;
  readonly item: Extract<TableItem, { kind: 'row' }>;
  readonly columns: readonly TableColumn[];
  readonly name: TableName;
  readonly register: Register;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly editing: string | null;
  readonly onEdit: (column: string) => void;
  readonly onDone: () => void;
  readonly style: CSSProperties;
}

/** A row of the register: its words, and in each column what it says. */
export const TableLine = memo(function TableLine({
  id,
  index,
  item: { row, number },
  columns,
  name,
  register,
  isCurrent,
  isChosen,
  editing,
  onEdit,
  onDone,
  style,
}: TableLineProps) {
  const { t } = useTranslation('register');
  const press = (event: MouseEvent) => {
    const { chosen, choose, moveTo } = useRegisterState.getState();
    if (event.ctrlKey || event.metaKey) {
      const next = new Set(chosen);
      if (!next.delete(row.key)) next.add(row.key);
      choose(next);
    } else choose(new Set());
    moveTo(name, row.key);
  };
  return (
    // The grid has the keyboard; a press only moves its cursor.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen || isCurrent}
      className={styles['line']}
      data-row={row.key}
      data-status={row.status}
      data-current={isCurrent || undefined}
      data-chosen={isChosen || undefined}
      style={style}
      onClick={press}
    >
      <span role="gridcell" className={styles['number']}>
        {number}
      </span>
      <span role="gridcell" data-column="address" className={styles['address']}>
        {row.address}
      </span>
      <span role="rowheader" data-column="quote" className={styles['quote']} lang="zh-CN" title={row.quote}>
        {row.quote}
      </span>
      {columns.map((column) => (
        // eslint-disable-next-line jsx-a11y/interactive-supports-focus
        <span
          key={column.id}
          role="gridcell"
          data-column={column.id}
          data-edited={(row.edited as readonly string[]).includes(column.id) || undefined}
          aria-readonly={!isEditable(column.id)}
          onDoubleClick={() => isEditable(column.id) && onEdit(column.id)}
        >
          {editing === column.id ? (
            <CellEditor
              row={row}
              column={column}
              register={register}
              label={t('edit.label', { name: column.title })}
              onDone={onDone}
            />
          ) : (
            <CellText row={row} column={column} />
          )}
        </span>
      ))}
    </div>
  );
});
