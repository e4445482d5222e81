import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '../../../../shared/domain/measure/table/column';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { editedValue, patchOf } from './edit-cell';
import { changeRows } from './row-actions';
import type { Register } from './use-table-ground';
import styles from './register-table.module.css';

interface CellEditorProps {
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly register: Register;
  readonly label: string;
  readonly onDone: () => void;
}

/** A cell being edited: Enter keeps, Escape gives up, leaving keeps. */
export function CellEditor({ row, column, register, label, onDone }: CellEditorProps) {
  const { t } = useTranslation('register');
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isLeft = useRef(false);
  const before = editedValue(row, column.id);
  useEffect(() => {
    field.current?.focus();
    field.current?.select?.();
  }, []);
  const leave = (value: string | null) => {
    if (isLeft.current) return;
    isLeft.current = true;
    if (value !== null && value !== before)
      changeRows(register.opened, [row], patchOf(column.id, value, register.scheme));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave(null);
    else if (event.key === 'Enter') leave(field.current?.value ?? null);
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: field,
    'aria-label': label,
    className: styles['editor'],
    defaultValue: before,
    onKeyDown,
    onBlur: () => leave(field.current?.value ?? null),
  };
  if (!column.all) return <input {...shared} lang="zh-CN" spellCheck={false} />;
  const mayBeEmpty = column.id !== 'status' && column.id !== 'kind';
  return (
    <select {...shared} onChange={(event) => leave(event.target.value)}>
      {mayBeEmpty && <option value="">{t('filter.none')}</option>}
      {column.all.map(({ key, label: text }) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}
