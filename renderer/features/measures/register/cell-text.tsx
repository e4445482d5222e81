import { CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TableColumn } from '../../../../shared/domain/measure/table/column';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { TagNames } from '../../tags';
import { StrengthBars } from '../strength-bars';
import styles from './register-table.module.css';

const icons = { confirmed: CircleCheck, suggested: CircleDashed, rejected: CircleX } as const;

/** What a row says in a column: `—` where the text was checked and does not say, blank where nobody looked yet. */
export function CellText({ row, column }: { readonly row: TableRow; readonly column: TableColumn }) {
  const { t } = useTranslation('register');
  if (column.id === 'topics') return <TagNames tagIds={row.topicIds} />;
  const text = column
    .facetsOf(row)
    .map(({ label }) => label)
    .join(t('join'));
  if (column.id === 'strength' && row.strength)
    return (
      <span className={styles['iconed']}>
        <StrengthBars strength={row.strength} /> {text}
      </span>
    );
  if (column.id === 'status') {
    const Icon = row.statusId && row.status === 'suggested' ? CircleHelp : icons[row.status];
    return (
      <span className={styles['iconed']} data-status={row.statusId ? 'own' : row.status}>
        <Icon size={14} strokeWidth={1.5} aria-hidden />
        {text}
      </span>
    );
  }
  if (text === '') return <span>{row.status === 'confirmed' ? t('unsaid') : ''}</span>;
  const isFigure = column.id === 'value' && /^[\d.,%‰－–—~～-]+$/u.test(text);
  return (
    <span lang="zh-CN" data-figure={isFigure || undefined} title={text.length > 6 ? text : undefined}>
      {text}
    </span>
  );
}
