import { useTranslation } from 'react-i18next';
import type { BlockId } from '../../../shared/domain/ids';
import { useWorkbench } from '../../lib/workbench';
import { Select } from '../../ui/select';
import { sectionOfPlace, type Section } from './sections';
import styles from './export.module.css';

interface ScopeChoiceProps {
  readonly sections: readonly Section[];
  readonly section: BlockId | null;
  readonly characterCount: number;
  readonly onChange: (section: BlockId | null) => void;
}

/** The whole document, or one section: at first the one being read. */
export function ScopeChoice({ sections, section, characterCount, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('export-dialog');
  const place = useWorkbench((state) => state.place);
  const first = sectionOfPlace(sections, place) ?? sections[0];
  return (
    <fieldset>
      <legend>{t('scope')}</legend>
      <label className={styles['option']}>
        <input type="radio" name="scope" checked={section === null} onChange={() => onChange(null)} />
        <span>{t('whole')}</span>
        <span className={styles['count']}>{t('characters', { count: characterCount })}</span>
      </label>
      {first && (
        <label className={styles['option']}>
          <input type="radio" name="scope" checked={section !== null} onChange={() => onChange(first.id)} />
          <span>{t('section')}</span>
          <span className={styles['reading']} lang="zh-CN">
            {section === null ? first.text : ''}
          </span>
        </label>
      )}
      {section !== null && (
        <div className={styles['section']}>
          <Select
            label={t('choose')}
            lang="zh-CN"
            look="line"
            value={section}
            options={sections.map(({ id, text, depth }) => ({
              value: id,
              text: '\u2003'.repeat(depth) + text,
            }))}
            onChange={onChange}
          />
        </div>
      )}
    </fieldset>
  );
}
