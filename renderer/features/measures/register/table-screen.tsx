import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsInView } from '../../../../shared/domain/measure/table/view';
import { addressOf } from '../../../../shared/domain/document/address';
import { targetTypeOf } from '../../../../shared/domain/measure/target';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { Button } from '../../../ui/button';
import { TagPicker } from '../../tags';
import { useAddressForm } from '../../../lib/reading-address';
import { useDetail } from '../../../lib/use-detail';
import { BulkBar } from './bulk-bar';
import { FilterBar } from './filter-bar';
import { itemsOf } from './items';
import { RegisterTable } from './register-table';
import { useRegisterState, type TableName } from './register-state';
import { RowPreview } from './row-preview';
import { setTopics, sharedTopics } from './row-actions';
import { SplitDialog } from './split-dialog';
import type { Register } from './use-table-ground';
import styles from './register-view.module.css';
import own from './table-screen.module.css';

interface TableScreenProps {
  readonly name: TableName;
  readonly register: Register;
  readonly head: ReactNode;
}

/** A table of the register with its filters, and beside it the clause of the row in hand. */
export function TableScreen({ name, register, head }: TableScreenProps) {
  const { t } = useTranslation('register');
  const view = useRegisterState((state) => state.tables[name]);
  const cursor = useRegisterState((state) => state.cursors[name]);
  const { closed, chosen, changeTable, moveTo } = useRegisterState();
  const [splitting, setSplitting] = useState<TableRow | null>(null);
  const [picking, setPicking] = useState<{ rows: readonly TableRow[]; anchor: DOMRect } | null>(null);
  const addressForm = useAddressForm();
  const isTarget = name === 'targets';
  const ofKind = useMemo(
    () => register.rows.filter(({ kind }) => (kind === 'target') === isTarget),
    [register, isTarget],
  );
  const rows = useMemo(() => rowsInView(ofKind, view, register.columns), [ofKind, view, register]);
  const items = useMemo(
    () =>
      itemsOf(rows, view.group ? register.columnById.get(view.group) : undefined, closed, t('filter.none')),
    [rows, view.group, register, closed, t],
  );
  const at = rows.findIndex(({ key }) => key === cursor);
  const current = rows[at] ?? null;
  // A row that left the view, decided or filtered out, hands over to the one that took its place.
  const place = useRef(0);
  useEffect(() => {
    if (at >= 0) place.current = at;
    else moveTo(name, rows[Math.min(place.current, rows.length - 1)]?.key ?? null);
  }, [at, rows, name, moveTo]);
  const figures = isTarget ? rows.filter((row) => targetTypeOf(row) === 'figure').length : 0;
  useDetail(
    current ? addressOf(register.opened.reading, current.range, addressForm) : '',
    isTarget
      ? t('registerViews:status.targets', { count: rows.length, all: ofKind.length, figures })
      : t('shown', { shown: rows.length, all: ofKind.length }),
  );
  const chosenRows = rows.filter(({ key }) => chosen.has(key));
  const differing = ofKind.filter(({ difference }) => difference !== null);
  const isFiltered = view.filters.some(({ column }) => column === 'difference');
  const step = (by: 1 | -1) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) moveTo(name, next.key);
  };
  return (
    <div className={styles['screen']}>
      <main className={styles['main']}>
        {head}
        <FilterBar name={name} register={register} rows={ofKind} />
        {differing.length > 0 && (
          <p className={own['banner']}>
            {t('difference.banner', { count: differing.length })}
            {!isFiltered && (
              <Button
                look="link"
                onClick={() =>
                  changeTable(name, {
                    filters: [...view.filters, { column: 'difference', keys: ['differs'] }],
                  })
                }
              >
                {t('difference.show')}
              </Button>
            )}
          </p>
        )}
        <RegisterTable
          name={name}
          register={register}
          items={items}
          rows={rows}
          onSplit={setSplitting}
          onTopics={(topicRows, anchor) => setPicking({ rows: topicRows, anchor })}
        />
        {chosenRows.length > 1 ? (
          <BulkBar
            register={register}
            rows={chosenRows}
            onTopics={(anchor) => setPicking({ rows: chosenRows, anchor })}
          />
        ) : (
          <p className={own['foot']}>
            <span>{t('keys')}</span>
          </p>
        )}
      </main>
      <RowPreview register={register} row={current} onStep={step} onSplit={setSplitting} />
      {splitting && <SplitDialog register={register} row={splitting} onClose={() => setSplitting(null)} />}
      {picking && (
        <TagPicker
          anchor={picking.anchor}
          applied={sharedTopics(picking.rows)}
          onChange={(ids) => {
            setTopics(
              register.opened,
              picking.rows.map((row) => register.byKey.get(row.key) ?? row),
              ids,
            );
          }}
          onClose={() => setPicking(null)}
        />
      )}
    </div>
  );
}
