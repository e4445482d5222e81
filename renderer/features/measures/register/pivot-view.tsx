import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pivotOf, rowsInCell } from '../../../../shared/domain/measure/table/pivot';
import { rowsInView } from '../../../../shared/domain/measure/table/view';
import { useWorkbench } from '../../../lib/workbench';
import { EmptyState } from '../../../ui/empty-state';
import { Segmented } from '../../../ui/segmented';
import { Select } from '../../../ui/select';
import { useDetail } from '../../../lib/use-detail';
import { FilterChips } from './filter-chips';
import { PivotTable } from './pivot-table';
import { useRegisterState } from './register-state';
import type { Register } from './use-table-ground';
import styles from './register-view.module.css';
import own from './pivot.module.css';

// The chart library is off the way until a chart is asked for.
const PivotChart = lazy(() => import('./pivot-chart').then((it) => ({ default: it.PivotChart })));

/** Counts of the register by any two columns, as a table or a chart; a cell shows its rows. */
export function PivotView({ register, head }: { readonly register: Register; readonly head: ReactNode }) {
  const { t } = useTranslation('register');
  const { pivot: choice, cell, tables, changePivot, chooseCell } = useRegisterState();
  const { columnById, columns } = register;
  const down = columnById.get(choice.down);
  const across = columnById.get(choice.across);
  const rows = useMemo(
    () => rowsInView(register.rows, { filters: tables.table.filters, sort: null }, columns),
    [register, tables, columns],
  );
  const pivot = useMemo(
    () => (down && across ? pivotOf(rows, down, across, t('filter.none')) : null),
    [rows, down, across, t],
  );
  const named = columns.filter(({ id }) => !['address', 'quote', 'note', 'object'].includes(id));
  const options = named.map(({ id, title }) => ({ value: id, text: title }));
  const inCell = cell && down && across ? rowsInCell(rows, down, across, cell) : [];
  useDetail(
    down && across ? t('registerViews:status.pivot', { rows: down.title, columns: across.title }) : '',
    [choice.down, choice.across].includes('topics') ? t('pivot.note') : '',
  );
  const labelOf = (list: readonly { key: string; label: string }[], key: string) =>
    list.find((facet) => facet.key === key)?.label ?? '';
  return (
    <div className={styles['screen']}>
      <main className={styles['main']}>
        {head}
        <div className={own['bar']}>
          {(['down', 'across'] as const).map((side) => (
            <span key={side} className={own['chip']}>
              <span className={own['field']} aria-hidden>
                {t(side === 'down' ? 'pivot.rows' : 'pivot.columns')}
              </span>
              <Select
                label={t(side === 'down' ? 'pivot.rows' : 'pivot.columns')}
                value={choice[side]}
                options={options}
                onChange={(id) => changePivot({ [side]: id })}
              />
            </span>
          ))}
          <FilterChips name="table" register={register} rows={register.rows} />
          <Segmented
            label={t('pivot.view')}
            value={choice.look}
            options={(['table', 'chart'] as const).map((look) => ({ value: look, text: t(`pivot.${look}`) }))}
            onChange={(look) => changePivot({ look })}
          />
        </div>
        {pivot && choice.look === 'table' && (
          <PivotTable pivot={pivot} title={down?.title ?? ''} cell={cell} onCell={chooseCell} />
        )}
        {pivot && choice.look === 'chart' && (
          <Suspense fallback={<div aria-busy />}>
            <PivotChart
              pivot={pivot}
              label={t('pivot.chartLabel', { rows: down?.title, columns: across?.title })}
            />
          </Suspense>
        )}
      </main>
      {/* A chart has no cells to choose. */}
      {choice.look === 'table' && (
        <aside className={own['pane']} aria-label={t('pivot.view')}>
          {!cell || !pivot ? (
            <EmptyState title={t('pivot.empty')} />
          ) : (
            <>
              <h2 lang="zh-CN">
                {t('pivot.cell', {
                  row: labelOf(pivot.rows, cell.row),
                  column: labelOf(pivot.columns, cell.column),
                })}
                <span>{t('count', { count: inCell.length })}</span>
              </h2>
              <ul>
                {inCell.map((row) => (
                  <li key={row.key}>
                    <button type="button" onClick={() => useWorkbench.getState().jumpTo(row.range)}>
                      <span className={own['address']}>{row.address}</span>
                      <span className={own['quote']} lang="zh-CN">
                        {row.quote}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </aside>
      )}
    </div>
  );
}
