import type { TagId } from '../../../shared/domain/ids';
import { TagLabel } from '../../ui/tag-label';
import { useTags } from './use-tags';
import styles from './tag-names.module.css';

/** The tags of a mark in words, in codebook order. Ids that are no longer known are left out. */
export function TagNames({ tagIds }: { readonly tagIds: readonly TagId[] }) {
  const tags = useTags();
  if (tagIds.length === 0) return null;
  const wanted = new Set(tagIds);
  return (
    <span className={styles['names']}>
      {tags.list
        .filter((tag) => wanted.has(tag.id))
        .map((tag) => (
          <TagLabel key={tag.id} name={tag.name} color={tag.color} />
        ))}
    </span>
  );
}
