import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { columnKinds } from '../../../../shared/domain/measure/scheme';
import type { CallInput } from '../../../../shared/ipc/contract';
import { Button, IconButton } from '../../../ui/button';
import { Grip } from '../../../ui/grip';
import { Select } from '../../../ui/select';
import { moveItem } from './move-item';
import styles from './setup-dialog.module.css';

export type Columns = CallInput<'register:set-columns'>['columns'];

interface OwnColumnsProps {
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
}

/** Columns of the researcher's own, in their order: name, what a cell can hold, and what can be chosen. */
export function OwnColumns({ columns, onChange }: OwnColumnsProps) {
  const { t } = useTranslation('register');
  const change = (at: number, change_: Partial<Columns[number]>) =>
    onChange(columns.map((one, index) => (index === at ? { ...one, ...change_ } : one)));
  return (
    <>
      {columns.map((column, at) => (
        <div key={column.id ?? `new ${at}`} className={styles['line']}>
          <Grip
            label={t('registerViews:columns.move', { name: column.name })}
            list="own"
            at={at}
            onMove={(from, to) => onChange([...moveItem(columns, from, to)])}
          />
          <input
            aria-label={t('setup.name')}
            placeholder={t('setup.name')}
            value={column.name}
            onChange={(event) => change(at, { name: event.target.value })}
          />
          <Select
            label={t('setup.kind')}
            value={column.kind}
            options={columnKinds.map((kind) => ({ value: kind, text: t(`setup.kinds.${kind}`) }))}
            onChange={(kind) => change(at, { kind })}
          />
          <IconButton
            label={t('setup.removeColumn', { name: column.name })}
            onClick={() => onChange(columns.toSpliced(at, 1))}
          >
            <X size={14} strokeWidth={1.5} aria-hidden />
          </IconButton>
          {column.kind === 'choice' && (
            <textarea
              aria-label={t('setup.options')}
              placeholder={t('setup.options')}
              rows={3}
              value={column.options.join('\n')}
              onChange={(event) => change(at, { options: event.target.value.split('\n') })}
            />
          )}
        </div>
      ))}
      <Button
        look="plain"
        onClick={() => onChange([...columns, { id: null, name: '', kind: 'text', options: [] }])}
      >
        <Plus size={14} strokeWidth={1.5} aria-hidden />
        {t('setup.addColumn')}
      </Button>
    </>
  );
}
