import { ArrowDownUp, Rows3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../../ui/menu';
import { FilterChips, type FilterChipsProps } from './filter-chips';
import { useRegisterState } from './register-state';
import { ViewsMenu } from './views-menu';
import styles from './filter-bar.module.css';

/** The filters as chips, how rows are grouped and sorted, and views of one's own. */
export function FilterBar({ name, register, rows }: FilterChipsProps) {
  const { t } = useTranslation('register');
  const view = useRegisterState((state) => state.tables[name]);
  const changeTable = useRegisterState((state) => state.changeTable);
  const { columns, columnById } = register;
  const groupable = columns.filter(({ id }) => !['address', 'quote', 'note', 'object'].includes(id));
  const group = view.group && columnById.get(view.group);
  const sort = columnById.get(view.sort?.column ?? 'address');
  return (
    <div className={styles['bar']}>
      <FilterChips name={name} register={register} rows={rows} />
      <ViewsMenu name={name} />
      <Menu
        trigger={
          <button type="button" className={styles['tool']}>
            <Rows3 size={16} strokeWidth={1.5} aria-hidden />
            {group ? t('group.by', { name: group.title }) : t('group.none')}
          </button>
        }
        items={[
          { id: '', text: t('group.none'), onSelect: () => changeTable(name, { group: null }) },
          ...groupable.map(({ id, title }) => ({
            id,
            text: title,
            onSelect: () => changeTable(name, { group: id }),
          })),
        ]}
      />
      <Menu
        trigger={
          <button type="button" className={styles['tool']}>
            <ArrowDownUp size={16} strokeWidth={1.5} aria-hidden />
            {sort?.title}
          </button>
        }
        items={[
          { id: '', text: t('sort.text'), onSelect: () => changeTable(name, { sort: null }) },
          ...columns
            .filter(({ id }) => id !== 'address')
            .map(({ id, title }) => ({
              id,
              text: title,
              onSelect: () => changeTable(name, { sort: { column: id, descending: false } }),
            })),
        ]}
      />
    </div>
  );
}
