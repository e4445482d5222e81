import { Search, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStoreQuery } from '../../lib/client';
import { useWorkbench, type HistoryTab } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { ComposedSearchField } from '../../ui/composed-search-field';
import { PaneTabs } from '../../ui/pane-tabs';
import { StepsList } from './steps-list';
import { useStepWords } from './step-words';
import { TrashList } from './trash-list';
import { useSteps } from './use-steps';
import styles from './history.module.css';

/** Of the trash this many stand under the steps; its own tab has them all. */
const trashBeneath = 4;

/** Every step that was done, and what was deleted, beside any screen. */
export function HistoryPane() {
  const { t } = useTranslation('history');
  const { nameOf, detailOf } = useStepWords();
  const tab = useWorkbench((state) => state.historyTab) ?? 'steps';
  const show = useWorkbench((state) => state.showHistory);
  const [isSearching, setSearching] = useState(false);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim().toLowerCase());
  const { entries, hasMore, more } = useSteps();
  const { data: trash = [] } = useStoreQuery('trash:list', {});
  const holds = (...words: readonly string[]) =>
    query === '' || words.some((word) => word.toLowerCase().includes(query));
  const found = entries.filter((entry) => holds(nameOf(entry), entry.subject, detailOf(entry), entry.author));
  const gone = trash.filter((item) => holds(item.name, t(`kind.${item.kind}`)));
  const steps = (
    <>
      <StepsList entries={found} hasMore={hasMore} onMore={more} />
      {gone.length > 0 && (
        <section className={styles['beneath']} aria-label={t('trash')}>
          <h3 className={styles['group']}>
            <button type="button" onClick={() => show('trash')}>
              {t('trashOf', { count: gone.length })}
            </button>
            <span>{t('kept')}</span>
          </h3>
          <TrashList items={gone.slice(0, trashBeneath)} />
        </section>
      )}
    </>
  );
  const deleted = (
    <div className={styles['steps']}>
      <p className={styles['note']}>{t('trashNote')}</p>
      <TrashList items={gone} />
    </div>
  );
  return (
    <aside className={styles['pane']} aria-label={t('label')}>
      <PaneTabs<HistoryTab>
        label={t('label')}
        value={tab}
        onChange={show}
        tabs={[
          { name: 'steps', text: t('steps'), content: steps },
          { name: 'trash', text: t('trash'), count: trash.length, content: deleted },
        ]}
        tools={
          <>
            <IconButton
              label={t('filter')}
              pressed={isSearching}
              onClick={() => {
                setSearching(!isSearching);
                setTyped('');
              }}
            >
              <Search size={16} strokeWidth={1.5} />
            </IconButton>
            <IconButton label={t('app:close')} onClick={() => show(null)}>
              <X size={16} strokeWidth={1.5} />
            </IconButton>
          </>
        }
        beneath={
          isSearching && (
            <div className={styles['filter']}>
              <ComposedSearchField
                label={t('filter')}
                clearLabel={t('app:clear')}
                value={typed}
                onText={setTyped}
              />
            </div>
          )
        }
      />
    </aside>
  );
}
