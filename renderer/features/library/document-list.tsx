import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { DocumentRow } from './document-row';
import styles from './library.module.css';

interface DocumentListProps {
  readonly documents: readonly DocumentSummary[];
  readonly onEdit: (document: DocumentSummary) => void;
}

/** What came with the application, then the researcher's own, those opened last first. */
export function DocumentList({ documents, onEdit }: DocumentListProps) {
  const { t } = useTranslation('library');
  const groups = [
    { title: t('bundled'), list: documents.filter(({ bundled }) => bundled) },
    { title: t('recent'), list: documents.filter(({ bundled }) => !bundled) },
  ];
  return groups.map(
    ({ title, list }) =>
      list.length > 0 && (
        <section key={title} className={styles['group']} aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {list.map((document) => (
              <DocumentRow key={document.id} document={document} onEdit={() => onEdit(document)} />
            ))}
          </ul>
        </section>
      ),
  );
}
