import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { callStore } from '../../lib/client';
import { reportFailure, useNotices } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { useDates } from './dates';
import { DensityStrip } from './density-strip';
import styles from './document-row.module.css';

interface DocumentRowProps {
  readonly document: DocumentSummary;
  readonly onEdit: () => void;
}

/** A document in the list: a click anywhere in the row opens it. */
export function DocumentRow({ document, onEdit }: DocumentRowProps) {
  const { t } = useTranslation('library');
  const { dateOf, momentOf } = useDates();
  const openDocument = useWorkbench((state) => state.openDocument);
  const openBeside = useWorkbench((state) => state.openBeside);
  const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(t('separator'));
  const about = [
    join(document.issuer, document.number, dateOf(document.date)),
    join(
      document.chapterCount > 0 ? t('chapters', { count: document.chapterCount }) : '',
      t('characters', { count: document.characterCount }),
    ),
  ].filter((part) => part !== '');
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
    <li className={styles['row']} data-document-id={document.id} data-bundled={document.bundled || undefined}>
      <button type="button" className={styles['open']} onClick={() => openDocument(document.id)}>
        <span className={styles['name']} lang="zh-CN">
          {t('app:title', { title: document.title })}
        </span>
        <span className={styles['about']}>
          <bdi>{about.join(t('stop'))}</bdi>
        </span>
      </button>
      <div className={styles['marks']}>
        <DensityStrip density={document.density} />
        <span>
          {document.annotationCount > 0 ? t('marks', { count: document.annotationCount }) : t('noMarks')}
        </span>
      </div>
      <span className={styles['date']}>{momentOf(document.openedAt ?? document.importedAt)}</span>
      <span className={styles['menu']}>
        <Menu
          trigger={
            <IconButton label={t('actions', { title: document.title })}>
              <Ellipsis size={16} strokeWidth={1.5} />
            </IconButton>
          }
          items={[
            { id: 'beside', text: t('openBeside'), onSelect: () => openBeside(document.id) },
            { id: 'edit', text: t('edit'), onSelect: onEdit },
            { id: 'delete', text: t('delete'), danger: true, separated: true, onSelect: remove },
          ]}
        />
      </span>
    </li>
  );
}
