import { useTranslation } from 'react-i18next';
import { heldWidth, leastWidth, mostWidth } from '../../../../shared/domain/measure/table/look';
import { Grip } from '../../../ui/grip';
import { Tick } from '../../../ui/tick';
import { moveItem } from './move-item';
import { useRegisterState, type TableName } from './register-state';
import type { Register } from './use-table-ground';
import { ownWidth } from './widths';
import styles from './setup-dialog.module.css';

interface ShownColumnsProps {
  readonly name: TableName;
  readonly register: Register;
}

/** Which columns the table shows, in which order, how wide. */
export function ShownColumns({ name, register }: ShownColumnsProps) {
  const { t } = useTranslation('registerViews');
  const { columns, widths } = useRegisterState((state) => state.tables[name]);
  const changeTable = useRegisterState((state) => state.changeTable);
  const all = register.columns.filter(({ id }) => id !== 'address' && id !== 'quote');
  const shown = columns.flatMap((id) => register.columnById.get(id) ?? []);
  const hidden = all.filter(({ id }) => !columns.includes(id));
  const ids = shown.map(({ id }) => id);
  const setWidth = (id: string, typed: string) => {
    const { [id]: _, ...rest } = widths;
    const width = Number(typed);
    changeTable(name, { widths: typed === '' || !(width > 0) ? rest : { ...rest, [id]: heldWidth(width) } });
  };
  return (
    <ul className={styles['shown']}>
      {shown.map(({ id, title }, at) => (
        <li key={id}>
          <Grip
            label={t('columns.move', { name: title })}
            list="columns"
            at={at}
            onMove={(from, to) => changeTable(name, { columns: moveItem(ids, from, to) })}
          />
          <label>
            <Tick
              type="checkbox"
              checked
              onChange={() => changeTable(name, { columns: ids.filter((one) => one !== id) })}
            />
            {title}
          </label>
          <input
            key={widths[id] ?? 'own'}
            type="number"
            min={leastWidth}
            max={mostWidth}
            step={10}
            defaultValue={widths[id] ?? ''}
            placeholder={String(ownWidth(id))}
            aria-label={t('columns.width', { name: title })}
            title={t('columns.width', { name: title })}
            onBlur={(event) => setWidth(id, event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') setWidth(id, event.currentTarget.value);
            }}
          />
        </li>
      ))}
      {hidden.map(({ id, title }) => (
        <li key={id}>
          <span className={styles['noGrip']} />
          <label>
            <Tick
              type="checkbox"
              checked={false}
              onChange={() => changeTable(name, { columns: [...ids, id] })}
            />
            {title}
          </label>
        </li>
      ))}
    </ul>
  );
}
