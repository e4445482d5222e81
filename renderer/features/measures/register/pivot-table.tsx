import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pivot } from '../../../../shared/domain/measure/table/pivot';
import { Words } from '../../../ui/words';
import { boundsOf, stepOf } from './pivot-steps';
import own from './pivot.module.css';

interface PivotTableProps {
  readonly pivot: Pivot;
  readonly title: string;
  readonly cell: { readonly row: string; readonly column: string } | null;
  readonly onCell: (cell: { readonly row: string; readonly column: string } | null) => void;
}

/** 三、深化服务贸易改革开放: the number stands above the name. */
function Heading({ label }: { readonly label: string }) {
  const [, number, name] =
    /^(第[^　 ]{1,6}[编章节]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)(.*)$/u.exec(label) ?? [];
  return (
    <span className={own['heading']} title={label} lang="zh-CN">
      {number ? (
        <>
          <b>{number.replace(/、$/u, '')}</b>
          <Words text={name?.trim() ?? ''} />
        </>
      ) : (
        <Words text={label} />
      )}
    </span>
  );
}

/** Counts with their totals; the darker, the more. */
export function PivotTable({ pivot, title, cell, onCell }: PivotTableProps) {
  const { t } = useTranslation('register');
  const most = Math.max(1, ...pivot.counts.flat());
  return (
    <div className={own['box']} tabIndex={0} role="region" aria-label={t('sub.pivot')}>
      <table className={own['table']}>
        <caption className={own['legend']} aria-hidden>
          <span>
            {t('pivot.less')}
            {boundsOf(most).map(({ step, from, to }) => (
              <Fragment key={step}>
                <i data-step={step} />
                {from === to ? from : `${from}–${to}`}
              </Fragment>
            ))}
            <b>{t('pivot.more')}</b>
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={own['corner']}>
              {title}
            </th>
            {pivot.columns.map((column) => (
              <th key={column.key} scope="col">
                <Heading label={column.label} />
              </th>
            ))}
            <th scope="col">{t('pivot.total')}</th>
          </tr>
        </thead>
        <tbody>
          {pivot.rows.map((row, line) => (
            <tr key={row.key}>
              <th scope="row" lang="zh-CN">
                {row.label}
              </th>
              {pivot.columns.map((column, at) => {
                const count = pivot.counts[line]?.[at] ?? 0;
                const isChosen = cell?.row === row.key && cell.column === column.key;
                return (
                  <td key={column.key} data-step={stepOf(count, most)} data-chosen={isChosen || undefined}>
                    {count === 0 ? (
                      <span aria-label="0">·</span>
                    ) : (
                      <button
                        type="button"
                        aria-pressed={isChosen}
                        aria-label={t('pivot.count', { row: row.label, column: column.label, count })}
                        onClick={() => onCell(isChosen ? null : { row: row.key, column: column.key })}
                      >
                        {count}
                      </button>
                    )}
                  </td>
                );
              })}
              <td className={own['total']}>{pivot.rowTotals[line]}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('pivot.total')}</th>
            {pivot.columnTotals.map((count, at) => (
              <td key={pivot.columns[at]?.key}>{count}</td>
            ))}
            <td>{pivot.total}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
