import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryHit } from '../../../shared/domain/search/hit';
import { useStoreQuery } from '../../lib/client';
import { useWorkbench } from '../../lib/workbench';
import { EmptyState } from '../../ui/empty-state';
import styles from './library.module.css';

/** Places in all documents, comments and notes, under the document they belong to. */
export function LibrarySearch({ query }: { readonly query: string }) {
  const { t } = useTranslation('library');
  const words = useDeferredValue(query);
  const { data: hits } = useStoreQuery(
    'search:library',
    { query: words, limit: 500 },
    { keepPrevious: true },
  );
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const show = useWorkbench((state) => state.show);
  if (!hits) return null;
  if (hits.length === 0) return <EmptyState title={t('noResults', { query })} />;
  const groups = new Map<string, LibraryHit[]>();
  for (const hit of hits) {
    const title = hit.documentTitle || t('inNotes');
    groups.set(title, [...(groups.get(title) ?? []), hit]);
  }
  return [...groups].map(([title, list]) => (
    <section key={title} className={styles['group']} aria-label={title}>
      <h2>
        {title} <span>{t('results', { count: list.length })}</span>
      </h2>
      <ul>
        {list.map((hit, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles['hit']}
              onClick={() =>
                hit.range && hit.documentId ? jumpTo(hit.range, hit.documentId) : show('notes')
              }
            >
              <span className={styles['address']}>{hit.address}</span>
              <span lang="zh-CN">
                {hit.before}
                <b>{hit.match}</b>
                {hit.after}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
