import { useTranslation } from 'react-i18next';
import type { ExportPreview } from '../../../shared/domain/export/format';
import {
  exportFields,
  exportOrders,
  type ExportField,
  type ExportPart,
} from '../../../shared/domain/export/options';
import type { ExportFormat } from '../../../shared/domain/export/registry';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { Tick } from '../../ui/tick';
import { isWholeText, partsOf, type Choices } from './choices';
import { ScopeChoice } from './scope-choice';
import type { Section } from './sections';
import type { Ground } from './use-ground';
import { WordLook } from './word-look';
import styles from './export.module.css';

interface ExportOptionsPaneProps {
  readonly ground: Ground;
  readonly format: ExportFormat;
  readonly sections: readonly Section[];
  readonly choices: Choices;
  readonly selectedCharacters: number;
  /** What the chosen part of the document holds; undefined while it is counted. */
  readonly counts: ExportPreview | undefined;
  /** Opens the templates, where the format has any. */
  readonly onTemplates: (() => void) | null;
  readonly onChange: (choices: Choices) => void;
}

/** Scope, contents and layout of an export. */
export function ExportOptionsPane({
  ground,
  format,
  sections,
  choices,
  selectedCharacters,
  counts,
  onTemplates,
  onChange,
}: ExportOptionsPaneProps) {
  const { t, i18n } = useTranslation('export-dialog');
  const number = new Intl.NumberFormat(i18n.language);
  const amounts: Readonly<Partial<Record<ExportPart, number | undefined>>> = {
    measures: counts?.measureCount,
    annotations: counts?.annotationCount,
    notes: counts?.noteCount,
    codebook: counts?.codeCount,
    fullText: choices.scope === 'document' ? ground.characterCount : undefined,
  };
  const amountOf = (part: ExportPart): string => {
    const amount = amounts[part];
    if (amount === undefined) return '';
    return part === 'fullText' ? t('characters', { count: amount }) : number.format(amount);
  };
  const toggle = (field: ExportField, isTold: boolean) =>
    onChange({
      ...choices,
      fields: exportFields.filter((one) => (one === field ? isTold : choices.fields.includes(one))),
    });
  return (
    <div className={styles['options']}>
      <ScopeChoice
        ground={ground}
        sections={sections}
        choices={choices}
        selectedCharacters={selectedCharacters}
        filtered={counts?.annotationCount}
        onChange={onChange}
      />
      {!isWholeText(format.id) && (
        <fieldset>
          <legend>{t('content')}</legend>
          {partsOf(choices.scope).map((part) => (
            <label key={part} className={styles['option']}>
              <Tick
                type="checkbox"
                checked={choices.scope === 'notes' || choices.include[part]}
                disabled={choices.scope === 'notes'}
                onChange={(event) =>
                  onChange({ ...choices, include: { ...choices.include, [part]: event.target.checked } })
                }
              />
              <span>{t(part)}</span>
              <span className={styles['count']}>{amountOf(part)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {(choices.include.annotations || isWholeText(format.id)) && choices.scope !== 'notes' && (
        <fieldset className={styles['fields']}>
          <legend>{t('fields')}</legend>
          {exportFields.map((field) => (
            <label key={field} className={styles['option']}>
              <Tick
                type="checkbox"
                checked={choices.fields.includes(field)}
                onChange={(event) => toggle(field, event.target.checked)}
              />
              <span>{t(`field.${field}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{t('layout')}</legend>
        <div className={styles['choice']}>
          {t('order')}
          <Select
            label={t('order')}
            value={choices.order}
            options={exportOrders.map((value) => ({ value, text: t(`orders.${value}`) }))}
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
        <WordLook format={format} choices={choices} onChange={onChange} />
        {format.id === 'obsidian' && (
          <div className={styles['choice']}>
            {t('division')}
            <Select
              label={t('division')}
              value={choices.division}
              options={(['note', 'chapter'] as const).map((value) => ({
                value,
                text: t(`divisions.${value}`),
              }))}
              onChange={(division) => onChange({ ...choices, division })}
            />
          </div>
        )}
        {onTemplates && (
          <div className={styles['choice']}>
            {t('template.title')}
            <Button look="link" onClick={onTemplates}>
              {t('template.edit')}
            </Button>
          </div>
        )}
      </fieldset>
    </div>
  );
}
