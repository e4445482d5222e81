import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { callStore } from '../../lib/client';
import { reportFailure, useNotices } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import styles from './library.module.css';

/** A document in the list: a click opens it. */
export function DocumentRow({
  document,
  onEdit,
}: {
  readonly document: DocumentSummary;
  readonly onEdit: () => void;
}) {
  const { t, i18n } = useTranslation('library');
  const openDocument = useWorkbench((state) => state.openDocument);
  const day = new Intl.DateTimeFormat(i18n.language, { month: 'long', day: 'numeric' });
  const about = [
    document.issuer,
    document.number,
    document.date,
    document.chapterCount > 0 && t('chapters', { count: document.chapterCount }),
    t('characters', { count: document.characterCount }),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  const remove = () =>
    reportFailure(
      callStore('document:delete', { documentId: document.id }).then(() => {
        const { documentId, show } = useWorkbench.getState();
        if (documentId === document.id) useWorkbench.setState({ documentId: null });
        show('library');
        useNotices.getState().offerUndo(t('deleted', { title: document.title }));
      }),
    );
  return (
    <li className={styles['row']} data-document-id={document.id}>
      <button type="button" className={styles['open']} onClick={() => openDocument(document.id)}>
        <span className={styles['name']} lang="zh-CN">
          {t('app:title', { title: document.title })}
        </span>
        <span className={styles['about']}>
          <bdi>{about.join(t('separator'))}</bdi>
        </span>
      </button>
      <div className={styles['marks']}>
        <span className={styles['strip']} aria-hidden>
          {document.density.map(({ at, color }) => (
            <span key={at} style={{ left: `${at * 100}%`, background: `var(--mark-${color}-lane)` }} />
          ))}
        </span>
        <span>
          {document.annotationCount > 0 ? t('marks', { count: document.annotationCount }) : t('noMarks')}
        </span>
      </div>
      <span className={styles['date']}>{day.format(document.openedAt ?? document.importedAt)}</span>
      <Menu
        trigger={
          <IconButton label={t('actions', { title: document.title })}>
            <Ellipsis size={16} strokeWidth={1.5} />
          </IconButton>
        }
        items={[
          { id: 'edit', text: t('edit'), onSelect: onEdit },
          { id: 'delete', text: t('delete'), danger: true, separated: true, onSelect: remove },
        ]}
      />
    </li>
  );
}
