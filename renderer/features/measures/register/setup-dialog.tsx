import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measureStatuses } from '../../../../shared/domain/measure/register';
import type { CallInput } from '../../../../shared/ipc/contract';
import { callStore } from '../../../lib/client';
import { reportFailure } from '../../../lib/notices';
import { Button, IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Select } from '../../../ui/select';
import { useRegisterState, type TableName } from './register-state';
import { OwnColumns, type Columns } from './own-columns';
import { ShownColumns } from './shown-columns';
import type { Register } from './use-table-ground';
import styles from './setup-dialog.module.css';

type Statuses = CallInput<'register:set-statuses'>['statuses'];

interface SetupDialogProps {
  readonly name: TableName;
  readonly register: Register;
  readonly onClose: () => void;
}

/** Which columns the table shows, and columns and statuses of the researcher's own. */
export function SetupDialog({ name, register, onClose }: SetupDialogProps) {
  const { t } = useTranslation('register');
  const changeTable = useRegisterState((state) => state.changeTable);
  const [columns, setColumns] = useState<Columns>(() =>
    register.scheme.columns.map((column) => ({ ...column, options: [...column.options] })),
  );
  const [statuses, setStatuses] = useState<Statuses>(() =>
    register.scheme.statuses.map((one) => ({ ...one })),
  );
  const change = <T,>(list: readonly T[], at: number, with_: Partial<T>): T[] =>
    list.map((one, index) => (index === at ? { ...one, ...with_ } : one));
  const save = async () => {
    const { scheme: before } = register;
    if (JSON.stringify(columns) !== JSON.stringify(before.columns)) {
      const known = new Set<string>(before.columns.map(({ id }) => id));
      const scheme = await callStore('register:set-columns', { columns });
      const added = scheme.columns.filter(({ id }) => !known.has(id)).map(({ id }) => `own:${id}`);
      const { columns: shown } = useRegisterState.getState().tables[name];
      changeTable(name, { columns: [...shown, ...added] });
    }
    if (JSON.stringify(statuses) !== JSON.stringify(before.statuses))
      await callStore('register:set-statuses', { statuses });
    onClose();
  };
  return (
    <Dialog
      title={t('setup.title')}
      width={860}
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
          <ShownColumns name={name} register={register} />
        </section>
        <section>
          <h3>{t('setup.own')}</h3>
          <OwnColumns columns={columns} onChange={setColumns} />
          <h3>{t('setup.statuses')}</h3>
          {statuses.map((status, at) => (
            <div key={status.id ?? `new ${at}`} className={`${styles['line']} ${styles['status']}`}>
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
