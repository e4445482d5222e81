import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { Button } from '../../../ui/button';
import { CellEditor } from './cell-editor';
import { CellText } from './cell-text';
import { isEditable } from './edit-cell';
import { changeRows, removeRows } from './row-actions';
import type { Register } from './use-table-ground';
import styles from './row-preview.module.css';

const ofMeasures = [
  'kind',
  'adverb',
  'verb',
  'object',
  'instrument',
  'strength',
  'actor',
  'region',
  'value',
  'year',
  'deadline',
];
const ofTargets = ['kind', 'indicator', 'relation', 'value', 'unit', 'year', 'actor', 'region'];

interface RowFieldsProps {
  readonly register: Register;
  readonly row: TableRow;
  readonly onSplit: () => void;
}

/** Every field of a row; a press edits it. */
export function RowFields({ register, row, onSplit }: RowFieldsProps) {
  const { t } = useTranslation('register');
  const [editing, setEditing] = useState<string | null>(null);
  const { opened, columns, columnById } = register;
  const own = columns.filter(({ id }) => id.startsWith('own:')).map(({ id }) => id);
  const ids = [...(row.kind === 'target' ? ofTargets : ofMeasures), 'status', 'origin', ...own];
  return (
    <section className={styles['fields']}>
      <dl>
        {ids.map((id) => {
          const column = columnById.get(id);
          if (!column) return null;
          return (
            <div key={id}>
              <dt>{column.title}</dt>
              <dd>
                {editing === id ? (
                  <CellEditor
                    row={row}
                    column={column}
                    register={register}
                    label={t('edit.label', { name: column.title })}
                    onDone={() => setEditing(null)}
                  />
                ) : isEditable(id) ? (
                  <button
                    type="button"
                    aria-label={t('edit.label', { name: column.title })}
                    onClick={() => setEditing(id)}
                  >
                    {column.facetsOf(row).length > 0 ? (
                      <CellText row={row} column={column} />
                    ) : (
                      <span className={styles['meta']}>
                        {row.status === 'confirmed' && !id.startsWith('own:') ? t('unsaidLong') : '\u00a0'}
                      </span>
                    )}
                  </button>
                ) : (
                  <CellText row={row} column={column} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <label className={styles['note']}>
        <span>{t('preview.note')}</span>
        <textarea
          key={row.note}
          rows={2}
          defaultValue={row.note}
          onBlur={({ target }) => {
            if (target.value !== row.note) changeRows(opened, [row], { note: target.value });
          }}
        />
      </label>
      <p className={styles['answers']}>
        <Button onClick={onSplit}>{t('bulk.split')}</Button>
        {row.id && <Button onClick={() => removeRows(opened, [row])}>{t('bulk.remove')}</Button>}
      </p>
    </section>
  );
}
