import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MarkFilter } from '../../../../shared/domain/annotation/filter';
import type { TagId } from '../../../../shared/domain/ids';
import { Select } from '../../../ui/select';
import { TagLabel } from '../../../ui/tag-label';
import { useTags } from '../../tags';
import { TagSelect } from './tag-select';
import styles from './filter.module.css';

const modes = ['all', 'any', 'none'] as const;
type Mode = (typeof modes)[number];
type TagFilter = MarkFilter['tags'];

const withoutTag = (tags: TagFilter, id: TagId): TagFilter => ({
  all: tags.all.filter((one) => one !== id),
  any: tags.any.filter((one) => one !== id),
  none: tags.none.filter((one) => one !== id),
});
const withTag = (tags: TagFilter, id: TagId, mode: Mode): TagFilter => {
  const rest = withoutTag(tags, id);
  return { ...rest, [mode]: [...rest[mode], id] };
};

interface TagConditionsProps {
  readonly tags: TagFilter;
  readonly onChange: (tags: TagFilter) => void;
}

/** Tags that marks have to have all, to have one of, or not to have. */
export function TagConditions({ tags, onChange }: TagConditionsProps) {
  const { t } = useTranslation('marks');
  const { byId } = useTags();
  return (
    <>
      {modes.flatMap((mode) =>
        tags[mode].map((id) => {
          const tag = byId.get(id);
          const name = tag?.name ?? '';
          return (
            <span key={id} className={styles['condition']}>
              <Select
                label={t('filter.tag.mode', { name })}
                value={mode}
                options={modes.map((one) => ({ value: one, text: t(`filter.tag.${one}`) }))}
                onChange={(next) => onChange(withTag(tags, id, next))}
              />
              {tag && <TagLabel name={tag.name} color={tag.color} />}
              <button
                type="button"
                aria-label={t('filter.tag.remove', { name })}
                onClick={() => onChange(withoutTag(tags, id))}
              >
                <X size={12} strokeWidth={1.5} aria-hidden />
              </button>
            </span>
          );
        }),
      )}
      <TagSelect label={t('filter.tag.add')} onPick={(id) => onChange(withTag(tags, id, 'all'))} />
    </>
  );
}
