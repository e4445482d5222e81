import { ClipboardPaste, FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { useStoreQuery } from '../../lib/client';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/field';
import { DetailsDialog } from './details-dialog';
import { DocumentRow } from './document-row';
import { LibrarySearch } from './library-search';
import { PasteDialog } from './paste-dialog';
import { chooseFiles } from './receive';
import styles from './library.module.css';

/** The library: what is there, and the ways in. */
export function LibraryScreen() {
  const { t } = useTranslation('library');
  const { data: documents = [] } = useStoreQuery('document:list', {});
  const [query, setQuery] = useState('');
  const [pasting, setPasting] = useState(false);
  const [edited, setEdited] = useState<DocumentSummary | null>(null);
  const bundled = documents.filter((document) => document.bundled);
  const own = documents.filter((document) => !document.bundled);
  const groups = [
    { title: t('bundled'), list: bundled },
    { title: t('recent'), list: own },
  ].filter(({ list }) => list.length > 0);
  return (
    <div className={styles['library']}>
      <main className={styles['page']}>
        <h1 className={styles['title']}>{own.length === 0 ? t('welcome.title') : t('heading')}</h1>
        {own.length === 0 && <p className={styles['lead']}>{t('welcome.next')}</p>}
        <div className={styles['search']}>
          <SearchField label={t('search')} clearLabel={t('app:clear')} value={query} onChange={setQuery} />
        </div>
        {query.trim() !== '' ? (
          <LibrarySearch query={query} />
        ) : (
          groups.map(({ title, list }) => (
            <section key={title} className={styles['group']} aria-label={title}>
              <h2>{title}</h2>
              <ul>
                {list.map((document) => (
                  <DocumentRow key={document.id} document={document} onEdit={() => setEdited(document)} />
                ))}
              </ul>
            </section>
          ))
        )}
        {own.length === 0 && query === '' && (
          <p className={styles['first']}>
            <span>{t('firstUse')}</span> {t('firstHint')}
          </p>
        )}
      </main>
      <aside className={styles['side']} aria-label={t('import.title')}>
        <div className={styles['drop']}>
          <FileDown size={24} strokeWidth={1.5} aria-hidden />
          <p className={styles['dropTitle']}>{t('drop.title')}</p>
          <p>{t('drop.formats')}</p>
          <Button onClick={chooseFiles}>{t('drop.choose')}</Button>
        </div>
        <h2>{t('drop.also')}</h2>
        <button type="button" className={styles['way']} onClick={() => setPasting(true)}>
          <ClipboardPaste size={16} strokeWidth={1.5} aria-hidden />
          <span>
            {t('drop.paste')}
            <small>{t('drop.pasteHint')}</small>
          </span>
        </button>
      </aside>
      {pasting && <PasteDialog onClose={() => setPasting(false)} />}
      {edited && <DetailsDialog document={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
