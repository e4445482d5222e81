import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import { ComposedInput } from '../../../ui/composed-input';
import { TagLabel } from '../../../ui/tag-label';
import { useTags } from '../use-tags';
import styles from './tag-picker.module.css';

interface PickerFieldProps {
  readonly chosen: readonly TagId[];
  readonly filter: string;
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly onFilter: (text: string) => void;
  readonly onRemove: (id: TagId) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** The line one types in, with the applied tags before it. */
export function PickerField({
  chosen,
  filter,
  listId,
  activeId,
  onFilter,
  onRemove,
  onKeyDown,
}: PickerFieldProps) {
  const { t } = useTranslation('tags');
  const { byId } = useTags();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the room around the line belongs to it
    <div className={styles['field']} onMouseDown={() => setTimeout(() => input.current?.focus())}>
      {chosen.map((id) => {
        const tag = byId.get(id);
        return (
          tag && (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              className={styles['chip']}
              title={t('picker.remove', { name: tag.name })}
              aria-label={t('picker.remove', { name: tag.name })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRemove(id)}
            >
              <TagLabel name={tag.name} color={tag.color} />
            </button>
          )
        );
      })}
      <ComposedInput
        inputRef={input}
        role="combobox"
        aria-label={t('picker.placeholder')}
        aria-autocomplete="list"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={chosen.length === 0 ? t('picker.placeholder') : ''}
        value={filter}
        onText={onFilter}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
