import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameLook, type TableLook } from '../../../../shared/domain/measure/table/look';
import type { CallInput } from '../../../../shared/ipc/contract';
import { callStore, useStoreQuery } from '../../../lib/client';
import { reportFailure } from '../../../lib/notices';
import { NamedViews } from '../../../ui/named-views';
import { PopoverButton } from '../../../ui/popover-button';
import { useRegisterState, type TableName } from './register-state';
import bar from './filter-bar.module.css';
import styles from './views-menu.module.css';

/** A look as the contract takes it. */
const sent = (look: TableLook): CallInput<'register:add-view'>['look'] => ({
  ...look,
  filters: look.filters.map((filter) => ({ ...filter, keys: [...filter.keys] })),
  columns: [...look.columns],
});

/** Looks at the table that the researcher named: filters, order, groups and columns together. */
export function ViewsMenu({ name }: { readonly name: TableName }) {
  const { t } = useTranslation('registerViews');
  const { data = [] } = useStoreQuery('register:views', {});
  const look = useRegisterState((state) => state.tables[name]);
  const [isOpen, setOpen] = useState(false);
  const views = data.filter(({ shown }) => shown === name);
  const current = views.find((view) => sameLook(view.look, look));
  return (
    <PopoverButton
      label={t('label')}
      isOpen={isOpen}
      onOpen={setOpen}
      width={340}
      trigger={
        <button type="button" className={bar['tool']}>
          <Bookmark size={16} strokeWidth={1.5} aria-hidden />
          <span className={styles['current']}>{current?.name ?? t('label')}</span>
        </button>
      }
    >
      <NamedViews
        views={views}
        current={current}
        canKeep
        words={{
          name: t('name'),
          save: t('save'),
          what: t('what'),
          update: (view) => t('update', { name: view }),
          rename: (view) => t('rename', { name: view }),
          remove: (view) => t('remove', { name: view }),
        }}
        onShow={(view) => {
          useRegisterState.getState().changeTable(name, view.look);
          setOpen(false);
        }}
        onAdd={(typed) => callStore('register:add-view', { name: typed, shown: name, look: sent(look) })}
        onUpdate={({ id }) =>
          reportFailure(callStore('register:update-view', { viewId: id, look: sent(look) }))
        }
        onRename={({ id }, typed) =>
          reportFailure(callStore('register:update-view', { viewId: id, name: typed }))
        }
        onRemove={({ id }) => reportFailure(callStore('register:remove-view', { viewId: id }))}
      />
    </PopoverButton>
  );
}
