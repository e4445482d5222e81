import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../../shared/domain/annotation/annotation';
import { attributeDefinitions } from '../../../../shared/domain/annotation/attributes/registry';
import type { MarkFilter } from '../../../../shared/domain/annotation/filter';
import { addressOfBlock } from '../../../../shared/domain/document/address';
import { useStoreQuery } from '../../../lib/client';
import type { OpenDocument } from '../../../lib/open-document';
import { ComposedInput } from '../../../ui/composed-input';
import { DayInput } from '../../../ui/day-input';
import { Select } from '../../../ui/select';
import { StylePicker } from '../../../ui/style-picker';
import { Swatches } from '../../../ui/swatches';
import { optionsOf } from '../attribute-fields';
import { useMarkFilter } from '../mark-filter';
import { useValueWords } from './filter-words';
import { TagConditions } from './tag-conditions';
import styles from './filter.module.css';

const none: readonly Annotation[] = [];

/** The list with the item, or without it where it was there. */
const toggled = <T,>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];

/** Every condition of the filter, at work at once. */
export function FilterForm({ opened }: { readonly opened: OpenDocument }) {
  const { t } = useTranslation('marks');
  const { filter, setFilter } = useMarkFilter();
  const valueWords = useValueWords();
  const { data = none } = useStoreQuery('annotation:list', { documentId: opened.document.id });
  const change = (part: Partial<MarkFilter>) => setFilter({ ...filter, ...part });
  const authors = useMemo(
    () => [
      ...new Set(
        data.flatMap(({ author, comments }) => [author.name, ...comments.map((one) => one.author.name)]),
      ),
    ],
    [data],
  );
  const sections = useMemo(
    () =>
      opened.reading.blocks.flatMap(({ kind, path, text }, index) =>
        kind === 'heading' && path.length < 2
          ? [
              {
                value: addressOfBlock(opened.reading, index, 'short'),
                text: `${path.length > 0 ? '\u2003' : ''}${text}`,
              },
            ]
          : [],
      ),
    [opened],
  );
  return (
    <div className={styles['form']}>
      <Line label={t('filter.field.text')}>
        <ComposedInput
          className={styles['words']}
          value={filter.text}
          maxLength={200}
          aria-label={t('filter.text')}
          placeholder={t('filter.text')}
          onText={(text) => change({ text })}
        />
      </Line>
      <Line label={t('filter.field.tags')}>
        <TagConditions tags={filter.tags} onChange={(tags) => change({ tags })} />
      </Line>
      <Line label={t('filter.field.colors')}>
        <Swatches
          value={filter.colors}
          onPick={(color) => change({ colors: toggled(filter.colors, color) })}
        />
      </Line>
      <Line label={t('filter.field.styles')}>
        <StylePicker
          value={filter.styles}
          onPick={(style) => change({ styles: toggled(filter.styles, style) })}
        />
      </Line>
      <Line label={t('filter.field.address')}>
        <Select
          look="line"
          label={t('filter.field.address')}
          value={filter.address}
          options={[
            { value: '', text: t('filter.address') },
            ...(filter.address === '' || sections.some(({ value }) => value === filter.address)
              ? []
              : [{ value: filter.address, text: filter.address }]),
            ...sections,
          ]}
          onChange={(address) => change({ address })}
        />
      </Line>
      <Line label={t('filter.field.dates')}>
        {(['from', 'to'] as const).map((end) => (
          <DayInput
            key={end}
            label={`${t('filter.field.dates')} ${t(`filter.${end}`)}`}
            value={filter[end]}
            onChange={(day) => change({ [end]: day })}
          />
        ))}
      </Line>
      {authors.length > 1 && (
        <Line label={t('filter.field.authors')}>
          <Choices
            values={authors}
            chosen={filter.authors}
            wordsOf={(name) => name || t('filter.unnamed')}
            onToggle={(name) => change({ authors: toggled(filter.authors, name) })}
          />
        </Line>
      )}
      {attributeDefinitions.map((definition) => {
        const { id } = definition;
        const present = data.flatMap(({ attributes }) => attributes[id] ?? []);
        const values = definition.kind === 'day' ? [...new Set(present)].sort() : optionsOf(definition);
        const chosen = filter.attributes[id] ?? [];
        return (
          values.length > 0 && (
            <Line key={id} label={t(`attribute.${id}.name`)}>
              <Choices
                values={values}
                chosen={chosen}
                wordsOf={(value) => valueWords(id, value)}
                onToggle={(value) =>
                  change({ attributes: { ...filter.attributes, [id]: toggled(chosen, value) } })
                }
              />
            </Line>
          )
        );
      })}
    </div>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['line']} role="group" aria-label={label}>
      <span className={styles['field']} aria-hidden>
        {label}
      </span>
      <span className={styles['answers']}>{children}</span>
    </div>
  );
}

interface ChoicesProps<T extends string | number> {
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  readonly wordsOf: (value: T) => string;
  readonly onToggle: (value: T) => void;
}

/** Values as words that are pressed or not. */
function Choices<T extends string | number>({ values, chosen, wordsOf, onToggle }: ChoicesProps<T>) {
  return values.map((value) => (
    <button
      key={value}
      type="button"
      className={styles['choice']}
      aria-pressed={chosen.includes(value)}
      onClick={() => onToggle(value)}
    >
      {wordsOf(value)}
    </button>
  ));
}
