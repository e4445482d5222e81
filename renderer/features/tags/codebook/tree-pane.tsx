import { Plus } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef, useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { IconButton } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { useOutsidePress } from '../picker/use-outside-press';
import { useCodebook } from '../codebook-state';
import { DraftRow } from './draft-row';
import { TagFilter } from './tag-filter';
import { TagRow } from './tag-row';
import { archiveId, shownTags, tagOfItem } from './shown-tags';
import { ArchiveRow } from './archive-row';
import { TreeFoot } from './tree-foot';
import { onTreeKey } from './tree-keys';
import { noTags, useTagTree, type TreeHand } from './use-tag-tree';
import type { CodebookData } from './use-codebook-data';
import styles from './tree-pane.module.css';

interface TreePaneProps {
  readonly data: CodebookData;
  readonly selected: Tag | null;
  /** Enter on a row: the keyboard goes to the tag's page. */
  readonly onOpen: () => void;
}

/** The codebook as a tree: names, use by chapter, counts; by keyboard and by dragging. */
export function TreePane({ data, selected, onOpen }: TreePaneProps) {
  const { t } = useTranslation('tags');
  const { tags, chapters, usage } = data;
  const { folded, draft, archiveOpen, setDraft } = useCodebook();
  const [filter, setFilter] = useState('');
  const [renaming, setRenaming] = useState<TagId | null>(null);
  const [inArchive, setInArchive] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<TagId>>(noTags);
  const box = useRef<HTMLDivElement>(null);
  const keepsFocus = useRef(false);
  const shown = useMemo(
    () => shownTags(tags.tree, filter, folded, { archived: tags.archived, isOpen: archiveOpen }),
    [tags, filter, folded, archiveOpen],
  );

  const hand: TreeHand = {
    tags,
    shown,
    selected,
    inArchive,
    picked,
    setInArchive,
    setPicked,
    keepFocus: () => {
      keepsFocus.current = true;
    },
  };
  // Among filtered rows "between these two" would not say where.
  const tree = useTagTree(hand, filter.trim() === '' && renaming === null);

  // A row that moves in the document loses the focus; the researcher did not leave it.
  useEffect(() => {
    if (!keepsFocus.current || document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  });

  useOutsidePress(box, () => {
    keepsFocus.current = false;
  });
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !box.current?.contains(event.relatedTarget))
      keepsFocus.current = false;
  };
  const rows = tree
    .getItems()
    .filter((item) => item.getId() === archiveId || tags.byId.has(item.getId() as TagId));
  const draftAfter = draft ? shown.lastOf(draft.parentId) : undefined;
  return (
    <nav className={styles['pane']} aria-label={t('codebook.label')}>
      <div className={styles['tools']}>
        <TagFilter value={filter} onText={setFilter} />
        <IconButton
          label={t('codebook.new')}
          onClick={() => setDraft({ parentId: selected?.parentId ?? null })}
        >
          <Plus size={16} strokeWidth={1.5} />
        </IconButton>
      </div>
      <div className={styles['head']} aria-hidden>
        {chapters.length > 1 && tags.list.length > 0 && (
          <span>{t('codebook.chapters', { first: chapters[0]?.short, last: chapters.at(-1)?.short })}</span>
        )}
        {tags.list.length > 0 && <span className={styles['marks']}>{t('codebook.marks')}</span>}
      </div>
      <div ref={box} className={styles['rows']} onBlur={onBlur}>
        {tags.list.length === 0 && !draft && (
          <EmptyState title={t('codebook.empty.title')}>{t('codebook.empty.next')}</EmptyState>
        )}
        {tags.list.length > 0 && rows.length === 0 && filter.trim() !== '' && (
          <EmptyState title={t('codebook.none', { filter: filter.trim() })} />
        )}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- a tree; its rows take the focus */}
        <div
          {...tree.getContainerProps(t('codebook.label'))}
          className={styles['tree']}
          onKeyDown={(event) => onTreeKey(event, { hand, tree, onRename: setRenaming, onOpen })}
        >
          {draft && draftAfter === null && <DraftRow draft={draft} tags={tags} />}
          {rows.map((item) => {
            const tag = tagOfItem(item.getItemData());
            if (!tag)
              return (
                <ArchiveRow key={archiveId} item={item} count={tags.archived.size} isOpen={archiveOpen} />
              );
            return (
              <Fragment key={item.getId()}>
                <TagRow
                  item={item}
                  tag={tag}
                  usage={usage.get(tag.id)}
                  isSelected={!inArchive && tag.id === selected?.id}
                  isPicked={picked.has(tag.id)}
                  onPick={(add) => {
                    setInArchive(false);
                    setPicked(
                      add && selected
                        ? new Set(
                            picked.has(tag.id)
                              ? [...picked].filter((id) => id !== tag.id)
                              : [...picked, selected.id, tag.id],
                          )
                        : noTags,
                    );
                  }}
                  isRenaming={renaming === tag.id}
                  onRename={(on) => {
                    keepsFocus.current = !on;
                    setRenaming(on ? tag.id : null);
                  }}
                />
                {draft && draftAfter === tag.id && <DraftRow draft={draft} tags={tags} />}
              </Fragment>
            );
          })}
          <div className={styles['line']} style={tree.getDragLineStyle(-1, 0)} />
        </div>
      </div>
      <TreeFoot hasTags={tags.list.length > 0} />
    </nav>
  );
}
