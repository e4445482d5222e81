import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingBlock } from '../../../shared/domain/document/reading';
import { tableIn } from '../../../shared/domain/document/reading-table';
import type { Table, TableCell } from '../../../shared/domain/document/table';
import { useOwnPane } from '../../lib/pane';
import { runsOfCell } from './source-runs';
import { columnsOf, type ColumnLook } from './table-columns';
import { useTableFrame } from './use-table-frame';
import blockStyles from './block-view.module.css';
import styles from './table-block.module.css';

interface TableBlockProps {
  readonly block: ReadingBlock;
  readonly shared: {
    readonly id: string;
    readonly 'data-address': string;
    readonly 'data-kind': string;
    readonly 'aria-describedby': string | undefined;
  };
  readonly longAddress: string;
  /** The list of its marks for assistive technology. */
  readonly children: ReactNode;
}

/** A table of the text. Its cells are runs like any other words; one that is too wide scrolls in itself. */
export function TableBlock({ block, shared, longAddress, children }: TableBlockProps) {
  const { t } = useTranslation('reader');
  const frame = useRef<HTMLDivElement>(null);
  const overflows = useTableFrame(frame);
  const pane = useOwnPane();
  const table = tableIn(block);
  if (!table) return null;
  const { 'aria-describedby': describedBy, ...own } = shared;
  const name = t('table', { address: longAddress });
  return (
    <div {...own} className={styles['block']}>
      {block.paragraph > 0 && (
        <span
          className={`${blockStyles['number']} ${styles['number']}`}
          data-number={block.paragraph}
          title={longAddress}
          aria-hidden
        />
      )}
      <div
        ref={frame}
        className={styles['frame']}
        data-table-frame
        {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': name } : {})}
      >
        <table
          className={styles['table']}
          aria-describedby={describedBy}
          aria-label={table.caption ? undefined : name}
        >
          {table.caption && <caption data-cell="cap">{runsOfCell(pane, block, table.caption)}</caption>}
          <Rows block={block} table={table} />
        </table>
      </div>
      {children}
    </div>
  );
}

function Rows({ block, table }: { readonly block: ReadingBlock; readonly table: Table }) {
  const looks = columnsOf(table, block.text);
  const rows = table.rows.map((row, index) => (
    <tr key={index}>
      {row.map((cell) => (
        <Cell
          key={cell.column}
          block={block}
          cell={cell}
          isHead={index < table.headRowCount}
          look={looks[cell.column - 1]}
          isLast={cell.column + cell.colSpan > table.columnCount}
        />
      ))}
    </tr>
  ));
  return (
    <>
      {table.headRowCount > 0 && <thead>{rows.slice(0, table.headRowCount)}</thead>}
      <tbody>{rows.slice(table.headRowCount)}</tbody>
    </>
  );
}

interface CellProps {
  readonly block: ReadingBlock;
  readonly cell: TableCell;
  readonly isHead: boolean;
  readonly look: ColumnLook | undefined;
  readonly isLast: boolean;
}

function Cell({ block, cell, isHead, look, isLast }: CellProps) {
  const shared = {
    'data-cell': `r${cell.row}c${cell.column}`,
    'data-figures': (cell.colSpan === 1 && look?.isFigures) || undefined,
    'data-first': cell.column === 1 || undefined,
    'data-last': isLast || undefined,
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
    style: cell.colSpan > 1 || !look ? undefined : { minWidth: `${look.width}em` },
  };
  const words = runsOfCell(useOwnPane(), block, cell);
  // A corner without words heads nothing.
  if (!cell.isHeader || cell.start === cell.end) return <td {...shared}>{words}</td>;
  const scope = isHead ? (cell.colSpan > 1 ? 'colgroup' : 'col') : cell.rowSpan > 1 ? 'rowgroup' : 'row';
  return (
    <th {...shared} scope={scope}>
      {words}
    </th>
  );
}
