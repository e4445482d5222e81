import { useTranslation } from 'react-i18next';
import type { ExportPreview } from '../../../shared/domain/export/format';
import type { OpenDocument } from '../../lib/open-document';
import { Select } from '../../ui/select';
import type { Choices } from './choices';
import { ScopeChoice } from './scope-choice';
import type { Section } from './sections';
import styles from './export.module.css';

interface ExportOptionsPaneProps {
  readonly opened: OpenDocument;
  readonly sections: readonly Section[];
  readonly choices: Choices;
  /** What the chosen part of the document holds; undefined while it is counted. */
  readonly counts: ExportPreview | undefined;
  readonly onChange: (choices: Choices) => void;
}

/** Scope, contents and layout of an export. */
export function ExportOptionsPane({ opened, sections, choices, counts, onChange }: ExportOptionsPaneProps) {
  const { t, i18n } = useTranslation('export-dialog');
  const { characterCount } = opened.document;
  const number = new Intl.NumberFormat(i18n.language);
  const amounts = {
    annotations: counts?.annotationCount,
    notes: counts?.noteCount,
    fullText: choices.section === null ? characterCount : undefined,
  };
  return (
    <div className={styles['options']}>
      <ScopeChoice
        sections={sections}
        section={choices.section}
        characterCount={characterCount}
        onChange={(section) => onChange({ ...choices, section })}
      />
      <fieldset>
        <legend>{t('content')}</legend>
        {(['annotations', 'notes', 'fullText'] as const).map((part) => (
          <label key={part} className={styles['option']}>
            <input
              type="checkbox"
              checked={choices.include[part]}
              onChange={(event) =>
                onChange({ ...choices, include: { ...choices.include, [part]: event.target.checked } })
              }
            />
            <span>{t(part)}</span>
            <span className={styles['count']}>
              {amounts[part] !== undefined &&
                (part === 'fullText'
                  ? t('characters', { count: amounts[part] })
                  : number.format(amounts[part]))}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('layout')}</legend>
        <div className={styles['choice']}>
          {t('order')}
          <Select
            label={t('order')}
            value={choices.order}
            options={(['text', 'chapter', 'tag'] as const).map((value) => ({
              value,
              text: t(`orders.${value}`),
            }))}
            onChange={(order) => onChange({ ...choices, order })}
          />
        </div>
        <div className={styles['choice']}>
          {t('address')}
          <Select
            label={t('address')}
            value={choices.address}
            options={(['long', 'short'] as const).map((value) => ({ value, text: t(`addresses.${value}`) }))}
            onChange={(address) => onChange({ ...choices, address })}
          />
        </div>
      </fieldset>
    </div>
  );
}
