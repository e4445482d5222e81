import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedOf, type MarkFilter } from '../../../../shared/domain/annotation/filter';
import type { CallInput } from '../../../../shared/ipc/contract';
import { callStore, useStoreQuery } from '../../../lib/client';
import { reportFailure } from '../../../lib/notices';
import { NamedViews } from '../../../ui/named-views';
import { PopoverButton } from '../../../ui/popover-button';
import { useMarkFilter } from '../mark-filter';
import styles from './filter.module.css';

type Sent = CallInput<'annotation:add-view'>['filter'];
/** The contract takes lists that could be written to; nobody writes to these. */
const sent = (filter: MarkFilter): Sent => structuredClone(filter) as Sent;
const isSame = (a: MarkFilter, b: MarkFilter) => JSON.stringify(a) === JSON.stringify(b);

/** Filters that the researcher named, for every document of the library. */
export function ViewsMenu() {
  const { t } = useTranslation('marks');
  const { data: views = [] } = useStoreQuery('annotation:views', {});
  const { filter, setFilter } = useMarkFilter();
  const [isOpen, setOpen] = useState(false);
  const current = views.find((view) => isSame(view.filter, filter));
  return (
    <PopoverButton
      label={t('views.label')}
      isOpen={isOpen}
      onOpen={setOpen}
      width={344}
      trigger={
        <button type="button" className={styles['tool']}>
          <Bookmark size={14} strokeWidth={1.5} aria-hidden />
          <span className={styles['current']}>{current?.name ?? t('views.label')}</span>
        </button>
      }
    >
      <NamedViews
        views={views}
        current={current}
        canKeep={askedOf(filter).length > 0}
        words={{
          name: t('views.name'),
          save: t('views.save'),
          what: t('views.what'),
          update: (name) => t('views.update', { name }),
          rename: (name) => t('views.rename', { name }),
          remove: (name) => t('views.remove', { name }),
        }}
        onShow={(view) => {
          setFilter(view.filter);
          setOpen(false);
        }}
        onAdd={(name) => callStore('annotation:add-view', { name, filter: sent(filter) })}
        onUpdate={({ id }) =>
          reportFailure(callStore('annotation:update-view', { viewId: id, filter: sent(filter) }))
        }
        onRename={({ id }, name) => reportFailure(callStore('annotation:update-view', { viewId: id, name }))}
        onRemove={({ id }) => reportFailure(callStore('annotation:remove-view', { viewId: id }))}
      />
    </PopoverButton>
  );
}
