import { useTranslation } from 'react-i18next';
import type { BlockId } from '../../../shared/domain/ids';
import { Tick } from '../../ui/tick';
import type { Section } from './sections';
import styles from './scope.module.css';

interface SectionSetProps {
  readonly sections: readonly Section[];
  readonly chosen: readonly BlockId[];
  readonly onChange: (chosen: readonly BlockId[]) => void;
}

/** Chapters and their sections, any number ticked; those that are come into view first. */
export function SectionSet({ sections, chosen, onChange }: SectionSetProps) {
  const { t } = useTranslation('export-dialog');
  const first = chosen[0];
  return (
    <div className={styles['list']} role="group" aria-label={t('scopes.sections')}>
      {sections.map(({ id, text, depth }) => (
        <label
          key={id}
          className={styles['row']}
          data-depth={depth}
          ref={(row) => {
            if (row && id === first && chosen.length === 1) row.scrollIntoView({ block: 'nearest' });
          }}
        >
          <Tick
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span lang="zh-CN" className={styles['source']}>
            {text}
          </span>
        </label>
      ))}
    </div>
  );
}
