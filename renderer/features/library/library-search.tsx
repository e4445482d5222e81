import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryHit } from '../../../shared/domain/search/hit';
import { useStoreQuery } from '../../lib/client';
import { useWorkbench } from '../../lib/workbench';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBar } from '../../ui/error-bar';
import { groupHits } from './hit-groups';
import styles from './library-search.module.css';

const most = 500;

function open({ range, documentId, noteId }: LibraryHit): void {
  const { jumpTo, openNote } = useWorkbench.getState();
  if (range && documentId) jumpTo(range, documentId);
  else openNote(noteId);
}

/** Places in all documents, comments and notes, under the document they belong to. */
export function LibrarySearch({ query }: { readonly query: string }) {
  const { t } = useTranslation('library');
  const words = useDeferredValue(query);
  const { data: hits, error } = useStoreQuery(
    'search:library',
    { query: words, limit: most },
    { keepPrevious: true },
  );
  if (error) return <ErrorBar code={error.code} detail={error.detail} />;
  if (!hits) return null;
  const groups = groupHits(hits);
  return (
    <div className={styles['results']}>
      <p role="status" className={hits.length > 0 ? styles['count'] : 'visually-hidden'}>
        {hits.length >= most ? t('resultsCut', { count: most }) : t('resultsIn', { count: hits.length })}
      </p>
      {hits.length === 0 && (
        <EmptyState title={t('noResults', { query: words })}>{t('noResultsNext')}</EmptyState>
      )}
      {groups.map(({ documentId, title, hits: list }) => (
        <section key={documentId} aria-label={title || t('inNotes')}>
          <h2>
            <span lang={title ? 'zh-CN' : undefined}>{title ? t('app:title', { title }) : t('inNotes')}</span>
            <span>{t('results', { count: list.length })}</span>
          </h2>
          <ul>
            {list.map((hit, index) => (
              <li key={index}>
                <button type="button" className={styles['hit']} onClick={() => open(hit)}>
                  <span className={styles['address']}>{hit.address}</span>
                  <span lang="zh-CN" className={styles['words']}>
                    {hit.before}
                    <b>{hit.match}</b>
                    {hit.after}
                  </span>
                  <span className={styles['kind']}>
                    {hit.kind === 'comment' && t('inComment')}
                    {hit.kind === 'transcription' && t('inTranscription')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
