import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../../shared/domain/ids';
import type { NoteBody } from '../../../shared/domain/note/note';
import { inlineText } from '../../../shared/domain/note/note-text';
import { openEditorOf } from './open-editors';
import styles from './note-pane.module.css';

interface NoteOutlineProps {
  readonly noteId: NoteId;
  readonly body: NoteBody;
}

/** The headings of a note; one leads to its place. */
export function NoteOutline({ noteId, body }: NoteOutlineProps) {
  const { t } = useTranslation('note-tools');
  const headings = body.blocks.filter((block) => block.type === 'heading');
  if (headings.length === 0) return <p className={styles['none']}>{t('outline.none')}</p>;
  return (
    <ul className={styles['list']}>
      {headings.map(({ level, children }, index) => (
        <li key={index}>
          <button
            type="button"
            className={`${styles['entry'] ?? ''} ${styles[`level${level}`] ?? ''}`}
            onClick={() => openEditorOf(noteId)?.showHeading(index)}
          >
            <span className={styles['title']} dir="auto">
              {inlineText(children)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
