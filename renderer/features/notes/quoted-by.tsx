import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../shared/domain/document/address';
import { overlap, type TextRange } from '../../../shared/domain/document/range';
import type { DocumentId } from '../../../shared/domain/ids';
import { useStoreQuery } from '../../lib/client';
import { langOf } from '../../lib/lang-of';
import { useOpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { nameOf } from './note-actions';
import styles from './quoted-by.module.css';

interface QuotedByProps {
  readonly documentId: DocumentId;
  readonly range: TextRange;
}

/** The notes that quote words of a range or name its clause; nothing where none does. */
export function QuotedBy({ documentId, range }: QuotedByProps) {
  const { t } = useTranslation('note-tools');
  const openNote = useWorkbench((state) => state.openNote);
  const opened = useOpenDocument(documentId);
  const { data: citing } = useStoreQuery('note:citing', { documentId });
  if (!opened || !citing) return null;
  const here = citing.flatMap((note) => {
    const place = note.places.find((one) => overlap(opened.blocks, one, range));
    return place ? [{ ...note, address: addressOf(opened.reading, place, 'short') }] : [];
  });
  if (here.length === 0) return null;
  return (
    <section className={styles['quoted']} aria-label={t('quotedBy.name')}>
      <h4>{t('quotedBy.count', { count: here.length })}</h4>
      <ul>
        {here.map(({ noteId, title, address }) => (
          <li key={noteId}>
            <button type="button" onClick={() => openNote(noteId)}>
              <NotebookPen size={14} strokeWidth={1.5} aria-hidden />
              <span className={styles['title']} dir="auto" lang={langOf(title)}>
                {nameOf(title)}
              </span>
              <span className={styles['address']}>{address}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
