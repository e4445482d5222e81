import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { facetsIn, type Filter } from '../../../../shared/domain/measure/table/view';
import { ComposedInput } from '../../../ui/composed-input';
import { Select } from '../../../ui/select';
import { Tick } from '../../../ui/tick';
import type { Register } from './use-table-ground';
import styles from './filter-bar.module.css';

export interface FilterFormProps {
  readonly register: Register;
  readonly rows: readonly TableRow[];
  readonly filters: readonly Filter[];
  /** The column that the form stays with; null to choose one. */
  readonly column: string | null;
  readonly onChange: (filters: readonly Filter[]) => void;
}

const mostFacets = 400;

/** A field and which of its values to keep; where they are many, words that it has to hold. */
export function FilterForm({ register, rows, filters, column: fixed, onChange }: FilterFormProps) {
  const { t } = useTranslation('register');
  const [chosen, setChosen] = useState(fixed ?? 'chapter');
  const column = register.columnById.get(chosen);
  if (!column) return null;
  const own = filters.find((filter) => filter.column === chosen);
  const change = (filter: Filter | null) => {
    const rest = filters.filter((one) => one !== own);
    onChange(filter ? [...rest, filter] : rest);
  };
  const found = facetsIn(rows, column);
  const silent = rows.filter((row) => column.facetsOf(row).length === 0).length;
  const facets = [
    ...found.slice(0, mostFacets),
    ...(silent > 0 ? [{ key: '', label: t('filter.none') }] : []),
  ];
  const countOf = (key: string) =>
    key === ''
      ? silent
      : rows.filter((row) => column.facetsOf(row).some((facet) => facet.key === key)).length;
  const isKept = (key: string) => (own ? own.keys.includes(key) !== (own.not ?? false) : false);
  const toggle = (key: string) => {
    const kept = facets.map((facet) => facet.key).filter((one) => isKept(one) !== (one === key));
    change(kept.length === 0 ? null : { column: chosen, keys: kept });
  };
  const isLong = column.all === null && column.kind === 'text' && found.length > 12;
  return (
    <div className={styles['form']}>
      {fixed === null && (
        <Select
          label={t('filter.field')}
          look="line"
          value={chosen}
          onChange={setChosen}
          options={register.columns.map(({ id, title }) => ({ value: id, text: title }))}
        />
      )}
      {isLong && (
        <ComposedInput
          aria-label={t('filter.words')}
          placeholder={`${column.title} ${t('filter.contains')}`}
          className={styles['words']}
          value={own?.text ?? ''}
          onText={(text) => change(text === '' ? null : { column: chosen, keys: [], text })}
        />
      )}
      {column.id !== 'quote' && column.id !== 'address' && (
        <ul className={styles['facets']}>
          {facets.map(({ key, label }) => (
            <li key={key}>
              <label>
                <Tick type="checkbox" checked={isKept(key)} onChange={() => toggle(key)} />
                <span lang="zh-CN">{label}</span>
                <span className={styles['count']}>{countOf(key)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
