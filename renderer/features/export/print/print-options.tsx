import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { exportFields, type ExportField } from '../../../../shared/domain/export/options';
import type { BlockId } from '../../../../shared/domain/ids';
import { firstFocus } from '../../../ui/first-focus';
import { Select } from '../../../ui/select';
import { Tick } from '../../../ui/tick';
import type { Choices } from '../choices';
import type { Section } from '../sections';
import styles from '../export.module.css';
import own from './print.module.css';

interface PrintOptionsProps {
  readonly choices: Choices;
  readonly sections: readonly Section[];
  readonly characters: number;
  readonly selectedCharacters: number;
  /** How many marks will be printed; undefined while that is counted. */
  readonly markCount: number | undefined;
  /** How many the reader's filter keeps out and what it asks; null where it keeps out none. */
  readonly filtered: { readonly count: number; readonly words: string } | null;
  readonly onChange: (choices: Choices) => void;
}

/** What of the text is printed, and what stands in the margin. */
export function PrintOptions(props: PrintOptionsProps) {
  const { choices, sections, characters, selectedCharacters, markCount, filtered, onChange } = props;
  const { t } = useTranslation('print');
  const name = useId();
  const amounts = {
    document: t('export-dialog:characters', { count: characters }),
    sections: '',
    selection: t('export-dialog:characters', { count: selectedCharacters }),
  };
  const words = { document: t('whole'), sections: t('chapter'), selection: t('selection') };
  const kinds = (['document', 'sections', 'selection'] as const).filter(
    (kind) => kind === 'document' || (kind === 'sections' ? sections.length > 0 : selectedCharacters > 0),
  );
  const withMarks = choices.include.annotations;
  const toggle = (field: ExportField, isTold: boolean) =>
    onChange({
      ...choices,
      fields: exportFields.filter((one) => (one === field ? isTold : choices.fields.includes(one))),
    });
  return (
    <div className={styles['options']}>
      <fieldset>
        <legend>{t('range')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className={styles['option']}>
            <Tick
              ref={choices.scope === kind ? firstFocus : null}
              type="radio"
              name={name}
              checked={choices.scope === kind}
              onChange={() => onChange({ ...choices, scope: kind })}
            />
            <span>{words[kind]}</span>
            <span className={styles['count']}>{amounts[kind]}</span>
          </label>
        ))}
        {choices.scope === 'sections' && (
          <div className={own['section']}>
            <Select
              label={t('chapterOf')}
              look="line"
              lang="zh-CN"
              value={choices.sections[0] ?? ''}
              options={sections.map(({ id, text, depth }) => ({
                value: id,
                text: `${'\u2003'.repeat(depth)}${text}`,
              }))}
              onChange={(id) => onChange({ ...choices, sections: [id as BlockId] })}
            />
          </div>
        )}
      </fieldset>
      <fieldset>
        <legend>{t('marks')}</legend>
        <label className={styles['option']}>
          <Tick
            type="checkbox"
            checked={withMarks}
            onChange={(event) =>
              onChange({ ...choices, include: { ...choices.include, annotations: event.target.checked } })
            }
          />
          <span>{t('withMarks')}</span>
          <span className={styles['count']}>
            {withMarks && markCount !== undefined ? t('shown', { count: markCount }) : ''}
          </span>
        </label>
        {withMarks && filtered && <p className={own['about']}>{t('filtered', filtered)}</p>}
      </fieldset>
      {withMarks && (
        <fieldset className={styles['fields']}>
          <legend>{t('notes')}</legend>
          {exportFields.map((field) => (
            <label key={field} className={styles['option']}>
              <Tick
                type="checkbox"
                checked={choices.fields.includes(field)}
                onChange={(event) => toggle(field, event.target.checked)}
              />
              <span>{t(`export-dialog:field.${field}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <div className={styles['choice']}>
          {t('export-dialog:address')}
          <Select
            label={t('export-dialog:address')}
            value={choices.address}
            options={(['short', 'long'] as const).map((value) => ({
              value,
              text: t(`export-dialog:addresses.${value}`),
            }))}
            onChange={(address) => onChange({ ...choices, address })}
          />
        </div>
        <p className={own['about']}>{t('paper')}</p>
      </fieldset>
    </div>
  );
}
