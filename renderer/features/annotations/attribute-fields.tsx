import { useTranslation } from 'react-i18next';
import type {
  AttributeDefinition,
  AttributeValue,
  AttributeValues,
} from '../../../shared/domain/annotation/attributes/definition';
import { attributeDefinitions } from '../../../shared/domain/annotation/attributes/registry';
import { DayInput } from '../../ui/day-input';
import { Select } from '../../ui/select';
import styles from './attribute-fields.module.css';

interface AttributeFieldsProps {
  readonly values: AttributeValues;
  readonly onChange: (id: string, value: AttributeValue | null) => void;
}

/** What a mark says by attributes, to be read and changed. */
export function AttributeFields({ values, onChange }: AttributeFieldsProps) {
  const { t } = useTranslation('marks');
  return (
    <div className={styles['fields']} role="group" aria-label={t('attribute.label')}>
      {attributeDefinitions.map((definition) => (
        <span key={definition.id} className={styles['field']}>
          <span aria-hidden>{t(`attribute.${definition.id}.name`)}</span>
          <AttributeField
            definition={definition}
            value={values[definition.id] ?? null}
            onChange={(value) => onChange(definition.id, value)}
          />
        </span>
      ))}
    </div>
  );
}

interface AttributeFieldProps {
  readonly definition: AttributeDefinition;
  readonly value: AttributeValue | null;
  readonly onChange: (value: AttributeValue | null) => void;
}

function AttributeField({ definition, value, onChange }: AttributeFieldProps) {
  const { t } = useTranslation('marks');
  const label = t(`attribute.${definition.id}.name`);
  if (definition.kind === 'day') {
    return <DayInput label={label} value={String(value ?? '')} onChange={(day) => onChange(day || null)} />;
  }
  const options = optionsOf(definition);
  return (
    <Select
      label={label}
      value={String(value ?? '')}
      options={[
        { value: '', text: t('attribute.none') },
        ...options.map((option) => ({
          value: String(option),
          text:
            definition.kind === 'choice' ? t(`attribute.${definition.id}.options.${option}`) : String(option),
        })),
      ]}
      onChange={(chosen) => onChange(options.find((option) => String(option) === chosen) ?? null)}
    />
  );
}

/** The values that can be chosen from; a day is not one of a few. */
export function optionsOf(definition: AttributeDefinition): readonly AttributeValue[] {
  if (definition.kind === 'choice') return definition.options;
  return definition.kind === 'scale' ? Array.from({ length: definition.steps }, (_, index) => index + 1) : [];
}
