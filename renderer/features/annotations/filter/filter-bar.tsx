import { ListFilter } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { askedOf, noFilter, withoutField } from '../../../../shared/domain/annotation/filter';
import type { OpenDocument } from '../../../lib/open-document';
import { EmptyState } from '../../../ui/empty-state';
import { FilterChip } from '../../../ui/filter-chip';
import { PopoverButton } from '../../../ui/popover-button';
import { useMarkFilter } from '../mark-filter';
import type { Marks } from '../use-marks';
import { BulkMenu } from './bulk-menu';
import { FilterForm } from './filter-form';
import { useFilterWords } from './filter-words';
import { ViewsMenu } from './views-menu';
import styles from './filter.module.css';

interface FilterBarProps {
  readonly opened: OpenDocument;
  readonly marks: Marks;
}

/** Which marks are shown, as chips; filters that have a name; and what is done with all that pass. */
export const FilterBar = memo(function FilterBar({ opened, marks }: FilterBarProps) {
  const { t } = useTranslation('marks');
  const { filter, isFormOpen, setFilter, openForm } = useMarkFilter();
  // A form that was left with its tab is not open when one comes back.
  useEffect(() => () => openForm(false), [openForm]);
  const bar = useRef<HTMLDivElement>(null);
  const wordsOf = useFilterWords();
  const asked = askedOf(filter);
  const shown = marks.passing.length;
  if (marks.total === 0 && asked.length === 0) return null;
  return (
    <>
      <div ref={bar} className={styles['bar']} role="group" aria-label={t('filter.open')}>
        <PopoverButton
          label={t('filter.open')}
          isOpen={isFormOpen}
          onOpen={openForm}
          width={344}
          anchor={bar}
          trigger={
            <button type="button" className={styles['tool']}>
              <ListFilter size={14} strokeWidth={1.5} aria-hidden />
              {t('filter.open')}
            </button>
          }
        >
          <FilterForm opened={opened} />
        </PopoverButton>
        <ViewsMenu />
        <BulkMenu marks={marks} />
        {asked.length > 0 && (
          <span
            className={styles['count']}
            role="status"
            aria-label={t('filter.shownLabel', { shown, total: marks.total })}
          >
            {t('filter.shown', { shown, total: marks.total })}
          </span>
        )}
        {asked.length > 0 && (
          <ul className={styles['chips']}>
            {asked.map((field) => {
              const name = t(`filter.field.${field}`);
              return (
                <li key={field}>
                  <FilterChip
                    field={name}
                    value={wordsOf(filter, field)}
                    aria-label={t('filter.change', { name })}
                    onClick={() => openForm(true)}
                    removeLabel={t('filter.remove', { name })}
                    onRemove={() => setFilter(withoutField(filter, field))}
                  />
                </li>
              );
            })}
            <li>
              <button type="button" className={styles['clear']} onClick={() => setFilter(noFilter)}>
                {t('filter.clear')}
              </button>
            </li>
          </ul>
        )}
      </div>
      {asked.length > 0 && shown === 0 && (
        <EmptyState title={t('filter.nothing.title')}>{t('filter.nothing.next')}</EmptyState>
      )}
    </>
  );
});
