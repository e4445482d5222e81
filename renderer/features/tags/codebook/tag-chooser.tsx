import { Popover } from 'radix-ui';
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import { rankTags, type TagMatch } from '../../../../shared/domain/tag/tag-rank';
import { ComposedInput } from '../../../ui/composed-input';
import { Highlighted } from '../../../ui/highlighted';
import { TagDot } from '../../../ui/tag-label';
import type { Tags } from '../use-tags';
import styles from './tag-chooser.module.css';

interface TagChooserProps {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly tags: Tags;
  /** Tags that cannot be chosen: the one in hand and those under it. */
  readonly without: ReadonlySet<TagId>;
  /** Offers the top level as the first choice. */
  readonly withTop?: boolean;
  readonly onChoose: (id: TagId | null) => void;
}

const mostRows = 300;

/** Chooses one tag by typing a part of its name. */
export function TagChooser({ trigger, label, onChoose, ...rest }: TagChooserProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles['panel']}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
        >
          <Choices
            {...rest}
            label={label}
            onChoose={(id) => {
              setOpen(false);
              onChoose(id);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Choices({ label, tags, without, withTop = false, onChoose }: Omit<TagChooserProps, 'trigger'>) {
  const { t } = useTranslation('tags');
  const id = useId();
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState(0);
  const rows = useMemo<readonly (TagMatch | null)[]>(() => {
    const matches = rankTags(tags.offered, filter).filter(({ tag }) => !without.has(tag.id));
    const offersTop = withTop && t('picker.top').includes(filter.trim());
    return [...(offersTop ? [null] : []), ...matches.slice(0, mostRows)];
  }, [tags, filter, without, withTop, t]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const row = rows[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, rows.length));
    else if (event.key === 'ArrowUp') setActive((active - 1 + rows.length) % Math.max(1, rows.length));
    else if (event.key === 'Enter' && row !== undefined) onChoose(row?.tag.id ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <ComposedInput
        role="combobox"
        className={styles['field']}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={rows.length > 0 ? `${id}-${active}` : undefined}
        value={filter}
        onText={(text) => {
          setFilter(text);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={label} className={styles['rows']}>
        {rows.length === 0 && (
          <p className={styles['none']}>{t('codebook.none', { filter: filter.trim() })}</p>
        )}
        {rows.map((row, index) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys go to the field
          <div
            key={row?.tag.id ?? 'top'}
            id={`${id}-${index}`}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            role="option"
            aria-selected={index === active}
            className={styles['row']}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => index !== active && setActive(index)}
            onClick={() => onChoose(row?.tag.id ?? null)}
          >
            {row ? <TagDot color={row.tag.color} /> : <span className={styles['gap']} />}
            <span>
              {row ? <Highlighted text={row.tag.name} hits={row.hits} /> : t('picker.top')}
              {row && <Parents tags={tags} id={row.tag.id} />}
            </span>
          </div>
        ))}
      </div>
    </>
  );
}

function Parents({ tags, id }: { readonly tags: Tags; readonly id: TagId }) {
  const path = tags.pathOf(id).slice(0, -1);
  if (path.length === 0) return null;
  return <span className={styles['path']}>{path.map((tag) => tag.name).join(' / ')}</span>;
}
