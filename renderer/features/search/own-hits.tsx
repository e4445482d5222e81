import { useTranslation } from 'react-i18next';
import type { LibraryHit } from '../../../shared/domain/search/hit';
import { useWorkbench } from '../../lib/workbench';
import { EmptyState } from '../../ui/empty-state';
import styles from './search-tab.module.css';

function show({ range, documentId, noteId, annotationId }: LibraryHit): void {
  const { jumpTo, focusAnnotation, openNote } = useWorkbench.getState();
  if (!range || !documentId) return openNote(noteId);
  jumpTo(range, documentId);
  focusAnnotation(annotationId ?? null);
}

interface OwnHitsProps {
  readonly hits: readonly LibraryHit[];
  readonly query: string;
}

/** Comments or notes that hold the words; a row leads to the mark or the note. */
export function OwnHits({ hits, query }: OwnHitsProps) {
  const { t } = useTranslation('search');
  if (hits.length === 0) return <EmptyState title={t('none.title', { query })}>{t('none.own')}</EmptyState>;
  return (
    <ul>
      {hits.map((hit, index) => (
        <li key={index}>
          <button type="button" className={styles['hit']} onClick={() => show(hit)}>
            <span className={styles['address']}>{hit.address || t('untitled')}</span>
            <span className={styles['line']} lang="zh-CN" data-own>
              {hit.before}
              <b>{hit.match}</b>
              {hit.after}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
