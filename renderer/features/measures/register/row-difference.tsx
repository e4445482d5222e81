import { useTranslation } from 'react-i18next';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { trendRelation } from '../../../../shared/domain/measure/target';
import { Button } from '../../../ui/button';
import { settleRows } from './row-actions';
import type { Register } from './use-table-ground';
import styles from './row-preview.module.css';

/** What newer rules say of a kept row, and the choice between the two. */
export function RowDifference({ register, row }: { readonly register: Register; readonly row: TableRow }) {
  const { t } = useTranslation('register');
  const { difference } = row;
  if (!difference) return null;
  const named = (name: string, value: string) => {
    if (value === '') return t('difference.empty');
    if (name === 'relation' && value === trendRelation) return t('table.targetType.trend');
    return name === 'strength' ? t(`table.strength.${value}`) : value;
  };
  return (
    <section className={styles['difference']}>
      {difference.kind === 'gone' && <p>{t('difference.gone')}</p>}
      {difference.kind === 'range' && (
        <>
          <p>{t('difference.range')}</p>
          <p lang="zh-CN">{difference.quote}</p>
        </>
      )}
      {difference.kind === 'fields' && (
        <>
          <p>{t('difference.fields')}</p>
          <ul>
            {difference.statementKind && (
              <li>
                {t('difference.change', {
                  name: t('table.column.kind'),
                  was: t(`table.kind.${row.kind}`),
                  now: t(`table.kind.${difference.statementKind}`),
                })}
              </li>
            )}
            {difference.fields.map(({ name, was, now }) => (
              <li key={name}>
                {t('difference.change', {
                  name: t(`table.column.${name}`),
                  was: named(name, was),
                  now: named(name, now),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles['answers']}>
        <Button onClick={() => settleRows(register.opened, [row], 'mine')}>{t('difference.mine')}</Button>
        <Button onClick={() => settleRows(register.opened, [row], 'rules')}>{t('difference.rules')}</Button>
      </p>
    </section>
  );
}
