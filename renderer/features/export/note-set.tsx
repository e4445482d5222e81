import { useTranslation } from 'react-i18next';
import type { NoteId } from '../../../shared/domain/ids';
import type { NoteSummary } from '../../../shared/domain/note/note';
import { Tick } from '../../ui/tick';
import styles from './scope.module.css';

interface NoteSetProps {
  readonly notes: readonly NoteSummary[];
  readonly chosen: readonly NoteId[];
  readonly onChange: (chosen: readonly NoteId[]) => void;
}

/** The notes of the library, any number ticked. */
export function NoteSet({ notes, chosen, onChange }: NoteSetProps) {
  const { t } = useTranslation('export-dialog');
  return (
    <div className={styles['list']} role="group" aria-label={t('scopes.notes')}>
      {notes.map(({ id, title, excerpt }) => (
        <label key={id} className={styles['row']}>
          <Tick
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span>{title || excerpt || t('export:report.untitled')}</span>
        </label>
      ))}
    </div>
  );
}
