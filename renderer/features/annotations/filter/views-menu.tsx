import { Bookmark, Check, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedOf, type MarkFilter } from '../../../../shared/domain/annotation/filter';
import type { CallInput } from '../../../../shared/ipc/contract';
import { callStore, useStoreQuery } from '../../../lib/client';
import { reportFailure } from '../../../lib/notices';
import { Button, IconButton } from '../../../ui/button';
import { ComposedInput } from '../../../ui/composed-input';
import { useMarkFilter } from '../mark-filter';
import { PopoverButton } from './popover-button';
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
  const [name, setName] = useState('');
  const current = views.find((view) => isSame(view.filter, filter));
  const canSave = name.trim() !== '' && askedOf(filter).length > 0;
  const add = () => {
    if (canSave)
      reportFailure(callStore('annotation:add-view', { name, filter: sent(filter) }).then(() => setName('')));
  };
  return (
    <PopoverButton
      label={t('views.label')}
      isOpen={isOpen}
      onOpen={setOpen}
      trigger={
        <button type="button" className={styles['tool']}>
          <Bookmark size={14} strokeWidth={1.5} aria-hidden />
          <span className={styles['current']}>{current?.name ?? t('views.label')}</span>
        </button>
      }
    >
      <div className={styles['form']}>
        {views.length > 0 && (
          <ul className={styles['views']}>
            {views.map((view) => (
              <li key={view.id}>
                <button
                  type="button"
                  aria-current={view === current || undefined}
                  onClick={() => {
                    setFilter(view.filter);
                    setOpen(false);
                  }}
                >
                  <span>{view.name}</span>
                  {view === current && <Check size={14} strokeWidth={1.5} aria-hidden />}
                </button>
                <IconButton
                  label={t('views.update', { name: view.name })}
                  disabled={view === current || askedOf(filter).length === 0}
                  onClick={() =>
                    reportFailure(
                      callStore('annotation:update-view', { viewId: view.id, filter: sent(filter) }),
                    )
                  }
                >
                  <Save size={14} strokeWidth={1.5} aria-hidden />
                </IconButton>
                <IconButton
                  label={t('views.remove', { name: view.name })}
                  onClick={() => reportFailure(callStore('annotation:remove-view', { viewId: view.id }))}
                >
                  <Trash2 size={14} strokeWidth={1.5} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        <div className={styles['acts']}>
          <ComposedInput
            className={styles['words']}
            value={name}
            maxLength={80}
            aria-label={t('views.name')}
            placeholder={t('views.name')}
            onText={setName}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
            }}
          />
          <Button disabled={!canSave} onClick={add}>
            {t('views.save')}
          </Button>
        </div>
        <p>{t('views.what')}</p>
      </div>
    </PopoverButton>
  );
}
