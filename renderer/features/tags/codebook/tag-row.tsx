import type { ItemInstance } from '@headless-tree/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../../shared/domain/tag/tag';
import type { TagUsage } from '../../../../shared/domain/tag/tag-usage';
import { langOf } from '../../../lib/lang-of';
import { TagDot } from '../../../ui/tag-label';
import { renameTag } from '../tag-actions';
import { NameInput } from './name-input';
import type { ShownItem } from './shown-tags';
import { Spark } from './spark';
import styles from './tree-pane.module.css';

interface TagRowProps {
  readonly item: ItemInstance<ShownItem>;
  readonly tag: Tag;
  readonly usage: TagUsage | undefined;
  readonly isSelected: boolean;
  readonly isRenaming: boolean;
  /** Taken together with others, to be moved as one. */
  readonly isPicked: boolean;
  readonly onPick: (add: boolean) => void;
  readonly onRename: (on: boolean) => void;
}

/** A row of the codebook. A branch counts the marks of everything under it. */
export function TagRow({
  item,
  tag,
  usage,
  isSelected,
  isRenaming,
  isPicked,
  onPick,
  onRename,
}: TagRowProps) {
  const { t } = useTranslation('tags');
  const isOpen = item.isExpanded();
  const count = usage?.total ?? 0;
  const level = item.getItemMeta().level;
  return (
    // The tree listens to the keys of all rows.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      {...item.getProps()}
      className={styles['row']}
      style={{ paddingLeft: 10 + level * 16 }}
      aria-selected={isSelected || isPicked}
      aria-keyshortcuts={tag.shortcut === null ? undefined : `Shift+${tag.shortcut}`}
      aria-description={t('picker.count', { count })}
      data-selected={isSelected || undefined}
      data-drop={item.isUnorderedDragTarget() || undefined}
      data-picked={isPicked || undefined}
      draggable={!isRenaming}
      onClick={(event) => {
        onPick(event.ctrlKey || event.metaKey || event.shiftKey);
        item.setFocused();
      }}
      onDoubleClick={() => onRename(true)}
    >
      <span
        className={styles['chevron']}
        aria-hidden
        onDoubleClick={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          if (isOpen) item.collapse();
          else item.expand();
        }}
      >
        {item.isFolder() &&
          (isOpen ? (
            <ChevronDown size={14} strokeWidth={1.5} />
          ) : (
            <ChevronRight size={14} strokeWidth={1.5} />
          ))}
      </span>
      <TagDot color={tag.color} />
      {isRenaming ? (
        <NameInput
          value={tag.name}
          label={t('page.name')}
          className={styles['input']}
          immediate
          onSave={(name) => renameTag(tag.id, name)}
          onDone={() => onRename(false)}
        />
      ) : (
        <span className={styles['name']} lang={langOf(tag.name)}>
          {tag.name}
        </span>
      )}
      {!isRenaming && tag.shortcut !== null && (
        <kbd className={styles['key']} aria-hidden>
          ⇧{tag.shortcut}
        </kbd>
      )}
      {!isRenaming && usage && usage.total > 0 && <Spark byChapter={usage.byChapter} color={tag.color} />}
      {!isRenaming && <span className={styles['count']}>{count || ''}</span>}
    </div>
  );
}
