import { useEffect, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { queryClient, useStoreQuery } from '../../lib/client';
import { ComposedSearchField } from '../../ui/composed-search-field';
import { EmptyState } from '../../ui/empty-state';
import { ErrorBar } from '../../ui/error-bar';
import { DetailsDialog } from './details-dialog';
import { DocumentList } from './document-list';
import { LibrarySearch } from './library-search';
import { PasteDialog } from './paste-dialog';
import { WaysIn } from './ways-in';
import styles from './library.module.css';

/** The library: what is there, and the ways in. */
export function LibraryScreen() {
  const { t } = useTranslation('library');
  const { data: documents = [], error, isSuccess } = useStoreQuery('document:list', {});
  const [query, setQuery] = useState('');
  const [isPasting, setPasting] = useState(false);
  const [edited, setEdited] = useState<DocumentSummary | null>(null);
  // Opening a document changes when it was last open, which is no change of the record to be told of.
  useEffect(() => void queryClient.invalidateQueries({ queryKey: ['document:list'] }), []);
  const isNew = isSuccess && documents.length > 0 && documents.every(({ bundled }) => bundled);
  const markCount = documents.reduce((sum, { annotationCount }) => sum + annotationCount, 0);
  return (
    <div className={styles['library']}>
      <main className={styles['page']}>
        <h1 className={styles['title']}>{t(isNew ? 'welcome.title' : 'heading')}</h1>
        <p className={styles['lead']}>
          {isNew
            ? t('welcome.next')
            : documents.length > 0 &&
              [t('documents', { count: documents.length }), t('marks', { count: markCount })].join(
                t('separator'),
              )}
        </p>
        {error && <ErrorBar code={error.code} detail={error.detail} />}
        {documents.length > 0 && (
          <div className={styles['search']}>
            <ComposedSearchField
              label={t('search')}
              clearLabel={t('app:clear')}
              value={query}
              onText={setQuery}
            />
          </div>
        )}
        {query.trim() === '' ? (
          <DocumentList documents={documents} onEdit={setEdited} />
        ) : (
          <LibrarySearch query={query.trim()} />
        )}
        {isSuccess && documents.length === 0 && (
          <div className={styles['none']}>
            <EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>
          </div>
        )}
        {isNew && query === '' && (
          <p className={styles['first']}>
            <span>{t('firstUse')}</span>
            <span>
              <Trans t={t} i18nKey="firstHint" components={{ key: <kbd /> }} />
            </span>
          </p>
        )}
      </main>
      <WaysIn onPaste={() => setPasting(true)} />
      {isPasting && <PasteDialog onClose={() => setPasting(false)} />}
      {edited && <DetailsDialog document={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
