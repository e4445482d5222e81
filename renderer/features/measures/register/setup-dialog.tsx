import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measureStatuses } from '../../../../shared/domain/measure/register';
import { columnKinds } from '../../../../shared/domain/measure/scheme';
import type { CallInput } from '../../../../shared/ipc/contract';
import { callStore } from '../../../lib/client';
import { reportFailure } from '../../../lib/notices';
import { Button, IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Select } from '../../../ui/select';
import { useRegisterState, type TableName } from './register-state';
import type { Register } from './use-table-ground';
import styles from './setup-dialog.module.css';

type Columns = CallInput<'register:set-columns'>['columns'];
type Statuses = CallInput<'register:set-statuses'>['statuses'];

interface SetupDialogProps {
  readonly name: TableName;
  readonly register: Register;
  readonly onClose: () => void;
}

/** Which columns the table shows, and columns and statuses of the researcher's own. */
export function SetupDialog({ name, register, onClose }: SetupDialogProps) {
  const { t } = useTranslation('register');
  const view = useRegisterState((state) => state.tables[name]);
  const changeTable = useRegisterState((state) => state.changeTable);
  const [columns, setColumns] = useState<Columns>(() =>
    register.scheme.columns.map((column) => ({ ...column, options: [...column.options] })),
  );
  const [statuses, setStatuses] = useState<Statuses>(() =>
    register.scheme.statuses.map((one) => ({ ...one })),
  );
  const shown = register.columns.filter(({ id }) => id !== 'address' && id !== 'quote');
  const toggle = (id: string) => {
    const chosen = new Set(view.columns);
    if (!chosen.delete(id)) chosen.add(id);
    changeTable(name, { columns: shown.map((column) => column.id).filter((one) => chosen.has(one)) });
  };
  const change = <T,>(list: readonly T[], at: number, with_: Partial<T>): T[] =>
    list.map((one, index) => (index === at ? { ...one, ...with_ } : one));
  const save = async () => {
    const { scheme: before } = register;
    if (JSON.stringify(columns) !== JSON.stringify(before.columns)) {
      const known = new Set<string>(before.columns.map(({ id }) => id));
      const scheme = await callStore('register:set-columns', { columns });
      const added = scheme.columns.filter(({ id }) => !known.has(id)).map(({ id }) => `own:${id}`);
      changeTable(name, { columns: [...view.columns, ...added] });
    }
    if (JSON.stringify(statuses) !== JSON.stringify(before.statuses))
      await callStore('register:set-statuses', { statuses });
    onClose();
  };
  return (
    <Dialog
      title={t('setup.title')}
      width={760}
      height={600}
      onClose={onClose}
      footer={
        <>
          <span className={styles['foot']}>{t('setup.foot')}</span>
          <Button look="plain" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button look="primary" onClick={() => reportFailure(save())}>
            {t('setup.save')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <section>
          <h3>{t('setup.shown')}</h3>
          <ul className={styles['shown']}>
            {shown.map(({ id, title }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={view.columns.includes(id)} onChange={() => toggle(id)} />
                  {title}
                </label>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('setup.own')}</h3>
          {columns.map((column, at) => (
            <div key={column.id ?? `new ${at}`} className={styles['line']}>
              <input
                aria-label={t('setup.name')}
                placeholder={t('setup.name')}
                value={column.name}
                onChange={(event) => setColumns(change(columns, at, { name: event.target.value }))}
              />
              <Select
                label={t('setup.kind')}
                value={column.kind}
                options={columnKinds.map((kind) => ({ value: kind, text: t(`setup.kinds.${kind}`) }))}
                onChange={(kind) => setColumns(change(columns, at, { kind }))}
              />
              <IconButton
                label={t('setup.removeColumn', { name: column.name })}
                onClick={() => setColumns(columns.toSpliced(at, 1))}
              >
                <X size={14} strokeWidth={1.5} aria-hidden />
              </IconButton>
              {column.kind === 'choice' && (
                <textarea
                  aria-label={t('setup.options')}
                  placeholder={t('setup.options')}
                  rows={3}
                  value={column.options.join('\n')}
                  onChange={(event) =>
                    setColumns(change(columns, at, { options: event.target.value.split('\n') }))
                  }
                />
              )}
            </div>
          ))}
          <Button
            look="plain"
            onClick={() => setColumns([...columns, { id: null, name: '', kind: 'text', options: [] }])}
          >
            <Plus size={14} strokeWidth={1.5} aria-hidden />
            {t('setup.addColumn')}
          </Button>
          <h3>{t('setup.statuses')}</h3>
          {statuses.map((status, at) => (
            <div key={status.id ?? `new ${at}`} className={styles['line']}>
              <input
                aria-label={t('setup.name')}
                placeholder={status.id === 'doubtful' ? t('table.status.doubtful') : t('setup.name')}
                value={status.name}
                onChange={(event) => setStatuses(change(statuses, at, { name: event.target.value }))}
              />
              <Select
                label={t('setup.countsAs')}
                value={status.status}
                options={measureStatuses.map((one) => ({
                  value: one,
                  text: `${t('setup.countsAs')} ${t(`table.status.${one}`)}`,
                }))}
                onChange={(one) => setStatuses(change(statuses, at, { status: one }))}
              />
              <IconButton
                label={t('setup.removeStatus', { name: status.name })}
                onClick={() => setStatuses(statuses.toSpliced(at, 1))}
              >
                <X size={14} strokeWidth={1.5} aria-hidden />
              </IconButton>
            </div>
          ))}
          <Button
            look="plain"
            onClick={() => setStatuses([...statuses, { id: null, name: '', status: 'confirmed' }])}
          >
            <Plus size={14} strokeWidth={1.5} aria-hidden />
            {t('setup.addStatus')}
          </Button>
        </section>
      </div>
    </Dialog>
  );
}
