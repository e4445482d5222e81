import type { KeyboardEvent, RefObject } from 'react';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { useWorkbench } from '../../../lib/workbench';
import { isEditable } from './edit-cell';
import { useRegisterState, type TableName } from './register-state';
import { changeRows, mergeRows } from './row-actions';
import type { Register } from './use-table-ground';

interface TableKeys {
  readonly name: TableName;
  readonly register: Register;
  readonly rows: readonly TableRow[];
  readonly columns: readonly string[];
  readonly onSplit: (row: TableRow) => void;
  readonly onEdit: (row: TableRow, column: string) => void;
  readonly onTopics: (rows: readonly TableRow[], anchor: DOMRect) => void;
  readonly box: RefObject<HTMLElement | null>;
}

const pageLength = 20;

/** The table from the keyboard; letters act on the chosen rows, or on the one in hand. */
export function useTableKeys({ name, register, rows, columns, onSplit, onEdit, onTopics, box }: TableKeys) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.target !== event.currentTarget) return;
    const { cursors, chosen, moveTo, choose } = useRegisterState.getState();
    const cursor = cursors[name];
    const at = rows.findIndex(({ key }) => key === cursor);
    const row = rows[at];
    const meant = chosen.size > 0 ? rows.filter(({ key }) => chosen.has(key)) : row ? [row] : [];
    const move = (to: number) => {
      const next = rows[Math.min(rows.length - 1, Math.max(0, to))];
      if (!next) return;
      if (event.shiftKey) choose(new Set([...chosen, ...(cursor ? [cursor] : []), next.key]));
      moveTo(name, next.key);
    };
    const decide = (status: TableRow['status']) => {
      changeRows(register.opened, meant, { status });
      if (meant.length === 1) move(at + 1);
    };
    const cell = () =>
      box.current?.querySelector(`[data-row="${CSS.escape(cursor ?? '')}"]`)?.getBoundingClientRect();
    const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.ctrlKey || event.metaKey) {
      if (letter !== 'a') return;
      choose(new Set(rows.map(({ key }) => key)));
    } else if (letter === 'ArrowDown') move(at + 1);
    else if (letter === 'ArrowUp') move(at - 1);
    else if (letter === 'PageDown') move(at + pageLength);
    else if (letter === 'PageUp') move(at - pageLength);
    else if (letter === 'Home') move(0);
    else if (letter === 'End') move(rows.length - 1);
    else if (letter === 'Escape' && chosen.size > 0) choose(new Set());
    else if (letter === ' ' && row) {
      const next = new Set(chosen);
      if (!next.delete(row.key)) next.add(row.key);
      choose(next);
    } else if (letter === 'Enter' && meant.length > 0) decide('confirmed');
    else if (letter === 'x' && meant.length > 0) decide('rejected');
    else if (letter === 'Backspace' && meant.length > 0) decide('suggested');
    else if ((letter === 'e' || letter === 'F2') && row) {
      const first = columns.find(isEditable);
      if (first) onEdit(row, first);
    } else if (letter === 's' && row) onSplit(row);
    else if (letter === 'j' && chosen.size > 1) {
      mergeRows(register.opened, meant);
      choose(new Set());
    } else if (letter === 't' && meant.length > 0) {
      const anchor = cell();
      if (anchor) onTopics(meant, anchor);
    } else if (letter === 'o' && row) useWorkbench.getState().jumpTo(row.range);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
