import { useTranslation } from 'react-i18next';
import type { FilterField, MarkFilter } from '../../../../shared/domain/annotation/filter';
import type { AttributeValue } from '../../../../shared/domain/annotation/attributes/definition';
import { attributeDefinitions } from '../../../../shared/domain/annotation/attributes/registry';
import type { TagId } from '../../../../shared/domain/ids';
import { useTags } from '../../tags';

/** What an attribute's value is called. */
export function useValueWords(): (id: string, value: AttributeValue) => string {
  const { t } = useTranslation('marks');
  return (id, value) => {
    const isChoice = attributeDefinitions.some((one) => one.id === id && one.kind === 'choice');
    return isChoice ? t(`attribute.${id}.options.${value}`) : String(value);
  };
}

/** What a condition of a filter asks, in words. */
export function useFilterWords(): (filter: MarkFilter, field: FilterField) => string {
  const { t } = useTranslation('marks');
  const tags = useTags();
  const valueWords = useValueWords();
  const join = t('filter.join');
  const nameOf = (id: TagId) => tags.byId.get(id)?.name ?? '';
  return (filter, field) => {
    switch (field) {
      case 'tags':
        return [
          ...filter.tags.all.map(nameOf),
          ...(filter.tags.any.length > 0 ? [filter.tags.any.map(nameOf).join(t('filter.tag.or'))] : []),
          ...filter.tags.none.map((id) => t('filter.tag.not', { name: nameOf(id) })),
        ].join(join);
      case 'colors':
        return filter.colors.map((color) => t(`app:color.${color}`)).join(join);
      case 'styles':
        return filter.styles.map((style) => t(`style.${style}`)).join(join);
      case 'text':
        return filter.text;
      case 'dates':
        return `${filter.from}–${filter.to}`;
      case 'address':
        return filter.address;
      case 'authors':
        return filter.authors.map((name) => name || t('filter.unnamed')).join(join);
      case 'attributes':
        return Object.entries(filter.attributes)
          .filter(([, values]) => values.length > 0)
          .map(
            ([id, values]) =>
              `${t(`attribute.${id}.name`)} ${values.map((value) => valueWords(id, value)).join(t('filter.tag.or'))}`,
          )
          .join(join);
    }
  };
}
