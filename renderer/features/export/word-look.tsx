import { useTranslation } from 'react-i18next';
import { wordPresets } from '../../../shared/domain/export/preset';
import type { ExportFormat } from '../../../shared/domain/export/registry';
import { Select } from '../../ui/select';
import { Tick } from '../../ui/tick';
import { isWholeText, type Choices } from './choices';
import styles from './export.module.css';

interface WordLookProps {
  readonly format: ExportFormat;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** How a Word file looks, and what marks without comments carry; nothing for other formats. */
export function WordLook({ format, choices, onChange }: WordLookProps) {
  const { t } = useTranslation('export-dialog');
  if (format.extension !== 'docx') return null;
  return (
    <>
      <div className={styles['choice']}>
        {t('preset')}
        <Select
          label={t('preset')}
          value={choices.preset}
          options={wordPresets.map((value) => ({ value, text: t(`presets.${value}`) }))}
          onChange={(preset) => onChange({ ...choices, preset })}
        />
      </div>
      {isWholeText(format.id) && (
        <label className={styles['option']}>
          <Tick
            type="checkbox"
            checked={choices.commentBareMarks}
            onChange={(event) => onChange({ ...choices, commentBareMarks: event.target.checked })}
          />
          <span>{t('commentBareMarks')}</span>
        </label>
      )}
    </>
  );
}
