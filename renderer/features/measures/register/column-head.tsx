import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { TableColumn } from '../../../../shared/domain/measure/table/column';
import { ColumnEdge } from './column-edge';
import { moveItem } from './move-item';
import { useRegisterState, type TableName } from './register-state';

/** What a dragged column is known by; other things that are dropped say nothing here. */
const dragged = 'application/x-zhangju-column';

interface ColumnHeadProps {
  readonly name: TableName;
  readonly column: TableColumn;
}

/** The head of a column: pressed it sorts, dragged it takes another place, at its edge it is made wider. */
export function ColumnHead({ name, column: { id, title } }: ColumnHeadProps) {
  const { columns, sort } = useRegisterState((state) => state.tables[name]);
  const changeTable = useRegisterState((state) => state.changeTable);
  const [isOver, setOver] = useState(false);
  const isSorted = sort?.column === id || (id === 'address' && sort === null);
  const isDown = isSorted && sort?.descending === true;
  const sortBy = () => {
    const isSame = sort?.column === id;
    changeTable(name, {
      sort: isSame && sort.descending ? null : { column: id, descending: isSame },
    });
  };
  const place = columns.indexOf(id);
  const Arrow = isDown ? ArrowDown : ArrowUp;
  return (
    // The grid has the keyboard; the same is done in the dialog of columns.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <span
      role="columnheader"
      data-column={id}
      data-over={isOver || undefined}
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : undefined}
      draggable={place >= 0}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragged, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (place < 0 || !event.dataTransfer.types.includes(dragged)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const from = columns.indexOf(event.dataTransfer.getData(dragged));
        if (from >= 0) changeTable(name, { columns: moveItem(columns, from, place) });
      }}
    >
      <button type="button" tabIndex={-1} onClick={sortBy}>
        {title}
        {isSorted && <Arrow size={12} aria-hidden />}
      </button>
      {id !== 'address' && <ColumnEdge name={name} column={id} />}
    </span>
  );
}
