import { Search, X } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStoreQuery } from '../../lib/client';
import { useWorkbench, type HistoryTab } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { ComposedSearchField } from '../../ui/composed-search-field';
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
  const steps = entries.filter((entry) => holds(nameOf(entry), entry.subject, detailOf(entry), entry.author));
  const gone = trash.filter((item) => holds(item.name, t(`kind.${item.kind}`)));
  return (
    <aside className={styles['pane']} aria-label={t('label')}>
      <Tabs.Root className={styles['root']} value={tab} onValueChange={(value) => show(value as HistoryTab)}>
        <header className={styles['head']}>
          <Tabs.List className={styles['tabs']} aria-label={t('label')}>
            <Tabs.Trigger value="steps" className={styles['tab']}>
              {t('steps')}
            </Tabs.Trigger>
            <Tabs.Trigger value="trash" className={styles['tab']}>
              {t('trash')}
              {trash.length > 0 && <span className={styles['count']}>{trash.length}</span>}
            </Tabs.Trigger>
          </Tabs.List>
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
        </header>
        {isSearching && (
          <div className={styles['filter']}>
            <ComposedSearchField
              label={t('filter')}
              clearLabel={t('app:clear')}
              value={typed}
              onText={setTyped}
            />
          </div>
        )}
        <Tabs.Content value="steps" className={styles['content']} tabIndex={-1}>
          <StepsList entries={steps} hasMore={hasMore} onMore={more} />
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
        </Tabs.Content>
        <Tabs.Content value="trash" className={styles['content']} tabIndex={-1}>
          <div className={styles['steps']}>
            <p className={styles['note']}>{t('trashNote')}</p>
            <TrashList items={gone} />
          </div>
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}
