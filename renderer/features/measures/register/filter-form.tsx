import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { facetsIn, type Filter } from '../../../../shared/domain/measure/table/view';
import { ComposedInput } from '../../../ui/composed-input';
import { Select } from '../../../ui/select';
import type { Register } from './use-table-ground';
import styles from './filter-bar.module.css';

interface FilterFormProps {
  readonly register: Register;
  readonly rows: readonly TableRow[];
  readonly filter: Filter | null;
  readonly onChange: (filter: Filter | null) => void;
}

const mostFacets = 400;

/** A field and which of its values to keep; where they are many, words that it has to hold. */
export function FilterForm({ register, rows, filter, onChange }: FilterFormProps) {
  const { t } = useTranslation('register');
  const [chosen, setChosen] = useState(filter?.column ?? 'chapter');
  const column = register.columnById.get(chosen);
  if (!column) return null;
  const own = filter?.column === chosen ? filter : null;
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
    onChange(kept.length === 0 ? null : { column: chosen, keys: kept });
  };
  const isLong = column.all === null && column.kind === 'text' && found.length > 12;
  return (
    <div className={styles['form']}>
      {!filter && (
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
          onText={(text) => onChange(text === '' ? null : { column: chosen, keys: [], text })}
        />
      )}
      {column.id !== 'quote' && column.id !== 'address' && (
        <ul className={styles['facets']}>
          {facets.map(({ key, label }) => (
            <li key={key}>
              <label>
                <input type="checkbox" checked={isKept(key)} onChange={() => toggle(key)} />
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
