import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../shared/domain/ids';
import type { Note } from '../../../shared/domain/note/note';
import { callStore, useStoreQuery } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { TagLabel } from '../../ui/tag-label';
import styles from './note-tags.module.css';

/** The tags of a note beside its counts, each with a button that takes it off. */
export function NoteTags({ note }: { readonly note: Note }) {
  const { t } = useTranslation('note-tools');
  const { data: tags = [] } = useStoreQuery('tag:list', {});
  const take = (tagId: TagId) =>
    callStore('note:set-tags', { noteId: note.id, tagIds: note.tagIds.filter((id) => id !== tagId) });
  return note.tagIds.map((tagId) => {
    const tag = tags.find(({ id }) => id === tagId);
    if (!tag) return null;
    return (
      <span key={tagId} className={styles['tag']}>
        <TagLabel name={tag.name} color={tag.color} />
        <button
          type="button"
          className={styles['take']}
          aria-label={t('tag.take', { name: tag.name })}
          onClick={() => reportFailure(take(tagId))}
        >
          <X size={12} strokeWidth={1.5} aria-hidden />
        </button>
      </span>
    );
  });
}
