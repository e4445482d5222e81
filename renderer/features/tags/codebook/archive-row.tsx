import type { ItemInstance } from '@headless-tree/core';
import { Archive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ShownItem } from './shown-tags';
import styles from './tree-pane.module.css';

interface ArchiveRowProps {
  readonly item: ItemInstance<ShownItem>;
  readonly count: number;
  readonly isOpen: boolean;
}

/** The row that the archived tags stand under; a press lists them. */
export function ArchiveRow({ item, count, isOpen }: ArchiveRowProps) {
  const { t } = useTranslation('codebook');
  return (
    // The tree listens to the keys of all rows.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      {...item.getProps()}
      className={styles['row']}
      data-archive
      data-drop={item.isUnorderedDragTarget() || undefined}
      style={{ paddingLeft: 10 }}
      draggable={false}
      onClick={() => {
        item.setFocused();
        if (isOpen) item.collapse();
        else item.expand();
      }}
    >
      <span className={styles['chevron']} aria-hidden>
        <Archive size={14} strokeWidth={1.5} />
      </span>
      <span className={styles['name']}>{t('archive.title')}</span>
      <span className={styles['count']}>{count}</span>
    </div>
  );
}
