import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '../../../../shared/domain/measure/table/column';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import type { Filter } from '../../../../shared/domain/measure/table/view';
import { FilterChip } from '../../../ui/filter-chip';
import { PopoverButton } from '../../../ui/popover-button';
import { FilterForm, type FilterFormProps } from './filter-form';
import { useRegisterState, type TableName } from './register-state';
import type { Register } from './use-table-ground';
import styles from './filter-bar.module.css';

export interface FilterChipsProps {
  readonly name: TableName;
  readonly register: Register;
  /** Every row that the table could show: what there is to filter by. */
  readonly rows: readonly TableRow[];
}

/** What a filter lets through, in words. */
function said(
  filter: Filter,
  column: TableColumn,
  rows: readonly TableRow[],
  { nothing, join }: { readonly nothing: string; readonly join: string },
): string {
  if (filter.text) return `“${filter.text}”`;
  const known = new Map((column.all ?? []).map((facet) => [facet.key, facet.label]));
  for (const row of rows) for (const { key, label } of column.facetsOf(row)) known.set(key, label);
  const keys = filter.not ? [...known.keys()].filter((key) => !filter.keys.includes(key)) : filter.keys;
  return keys.map((key) => known.get(key) ?? nothing).join(join);
}

/** The filters as chips, each to be changed or taken off, and one more to be added. */
export function FilterChips({ name, register, rows }: FilterChipsProps) {
  const { t } = useTranslation('register');
  const view = useRegisterState((state) => state.tables[name]);
  const changeTable = useRegisterState((state) => state.changeTable);
  const { columnById } = register;
  const setFilters = (filters: readonly Filter[]) => changeTable(name, { filters });
  return (
    <ul className={styles['chips']}>
      {view.filters.map((filter) => {
        const column = columnById.get(filter.column);
        if (!column) return null;
        const rest = view.filters.filter((one) => one !== filter);
        return (
          <li key={filter.column}>
            <FilterPopover
              register={register}
              rows={rows}
              filters={view.filters}
              column={filter.column}
              onChange={setFilters}
            >
              <FilterChip
                field={column.title}
                value={said(filter, column, rows, { nothing: t('filter.none'), join: t('join') })}
                removeLabel={t('filter.remove', { name: column.title })}
                onRemove={() => setFilters(rest)}
              />
            </FilterPopover>
          </li>
        );
      })}
      <li>
        <FilterPopover
          register={register}
          rows={rows}
          filters={view.filters}
          column={null}
          onChange={setFilters}
        >
          <button type="button" className={styles['add']}>
            <Plus size={12} strokeWidth={1.5} aria-hidden />
            {t('filter.add')}
          </button>
        </FilterPopover>
      </li>
    </ul>
  );
}

function FilterPopover({ children, ...form }: FilterFormProps & { readonly children: ReactNode }) {
  const { t } = useTranslation('register');
  const [isOpen, setOpen] = useState(false);
  return (
    <PopoverButton
      label={t('filter.add')}
      isOpen={isOpen}
      onOpen={setOpen}
      align="start"
      width={300}
      trigger={children}
    >
      <FilterForm {...form} />
    </PopoverButton>
  );
}
