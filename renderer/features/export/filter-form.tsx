import { useTranslation } from 'react-i18next';
import { markColors } from '../../../shared/domain/annotation/annotation';
import type { MarkFilter } from '../../../shared/domain/export/options';
import { Select } from '../../ui/select';
import { TagFilter } from './tag-filter';
import type { Ground } from './use-ground';
import styles from './scope.module.css';

interface FilterFormProps {
  readonly ground: Ground;
  readonly filter: MarkFilter;
  readonly onChange: (filter: MarkFilter) => void;
}

/** Which marks are meant: by tags, colour, words, day and person. What is empty asks for nothing. */
export function FilterForm({ ground, filter, onChange }: FilterFormProps) {
  const { t } = useTranslation('export-dialog');
  return (
    <div className={styles['filter']} role="group" aria-label={t('scopes.filter')}>
      <TagFilter tags={ground.tags} value={filter.tags} onChange={(tags) => onChange({ ...filter, tags })} />
      <div className={styles['line']}>
        <span>{t('filter.colors')}</span>
        <span className={styles['colors']}>
          {markColors.map((color) => (
            <button
              key={color}
              type="button"
              className={styles['color']}
              aria-label={t(`app:color.${color}`)}
              title={t(`app:color.${color}`)}
              aria-pressed={filter.colors.includes(color)}
              style={{ background: `var(--mark-${color}-swatch)`, borderColor: `var(--mark-${color}-lane)` }}
              onClick={() =>
                onChange({
                  ...filter,
                  colors: filter.colors.includes(color)
                    ? filter.colors.filter((one) => one !== color)
                    : [...filter.colors, color],
                })
              }
            />
          ))}
        </span>
      </div>
      <label className={styles['line']}>
        <span>{t('filter.text')}</span>
        <input
          type="text"
          value={filter.text}
          maxLength={200}
          onChange={({ target }) => onChange({ ...filter, text: target.value })}
        />
      </label>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className={styles['line']}>
          <span>{t(`filter.${end}`)}</span>
          <input
            type="date"
            value={filter[end] ?? ''}
            onChange={({ target }) => onChange({ ...filter, [end]: target.value || null })}
          />
        </label>
      ))}
      {ground.authors.length > 0 && (
        <div className={styles['line']}>
          <span>{t('filter.author')}</span>
          <Select
            label={t('filter.author')}
            value={filter.authors[0] ?? ''}
            options={[
              { value: '', text: t('filter.anyone') },
              ...ground.authors.map((name) => ({ value: name, text: name })),
            ]}
            onChange={(name) => onChange({ ...filter, authors: name ? [name] : [] })}
          />
        </div>
      )}
    </div>
  );
}
