import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkFilter } from '../../../shared/domain/export/options';
import type { TagId } from '../../../shared/domain/ids';
import { Select } from '../../ui/select';
import type { NamedTag } from './use-ground';
import styles from './scope.module.css';

type Wish = MarkFilter['tags'];
const modes = ['all', 'any', 'none'] as const;
type Mode = (typeof modes)[number];

interface TagFilterProps {
  readonly tags: readonly NamedTag[];
  readonly value: Wish;
  readonly onChange: (value: Wish) => void;
}

/** Tags that a mark must have, may have one of, must not have: AND, OR, NOT. */
export function TagFilter({ tags, value, onChange }: TagFilterProps) {
  const { t } = useTranslation('export-dialog');
  const [mode, setMode] = useState<Mode>('all');
  const chosen = modes.flatMap((each) => value[each].map((id) => ({ mode: each, id })));
  const open = tags.filter(({ id }) => !chosen.some((one) => one.id === id));
  const without = (of: Mode, id: TagId): Wish => ({ ...value, [of]: value[of].filter((one) => one !== id) });
  return (
    <>
      <div className={styles['line']}>
        <Select
          label={t('filter.tagMode')}
          value={mode}
          options={modes.map((each) => ({ value: each, text: t(`filter.modes.${each}`) }))}
          onChange={setMode}
        />
        <Select<TagId | ''>
          label={t('filter.tag')}
          value={''}
          options={[
            { value: '', text: tags.length ? t('filter.chooseTag') : t('filter.noTags') },
            ...open.map(({ id, name, depth }) => ({
              value: id,
              text: '\u2003'.repeat(depth) + name,
            })),
          ]}
          onChange={(id) => {
            if (id) onChange({ ...value, [mode]: [...value[mode], id] });
          }}
        />
      </div>
      {chosen.length > 0 && (
        <ul className={styles['chips']}>
          {chosen.map((one) => {
            const name = tags.find(({ id }) => id === one.id)?.name ?? '';
            return (
              <li key={one.id} className={styles['chip']}>
                <span>{t(`filter.modes.${one.mode}`)}</span> {name}
                <button
                  type="button"
                  aria-label={t('filter.remove', { name })}
                  onClick={() => onChange(without(one.mode, one.id))}
                >
                  <X size={12} strokeWidth={1.5} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
