import { Archive, ArchiveRestore, Columns3, CornerDownRight, Ellipsis, GitCompare } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { lastPlaceUnder } from '../../../../shared/domain/tag/tag-move';
import { subtreeOf } from '../../../../shared/domain/tag/tag-tree';
import { reportFailure } from '../../../lib/notices';
import { Button, IconButton } from '../../../ui/button';
import { Menu } from '../../../ui/menu';
import { openMemo } from '../../notes';
import { useCodebook } from '../codebook-state';
import { archiveTag, mergeTag, moveTag } from '../tag-actions';
import { removeTag } from './remove-tag';
import { TagChooser } from './tag-chooser';
import type { CodebookData } from './use-codebook-data';
import styles from './tag-page.module.css';

interface ActionsProps {
  readonly tag: Tag;
  readonly data: CodebookData;
  /** How many marks go along when the tag is merged. */
  readonly marks: number;
}

/** What can be done with a tag as a whole, in words. */
export function TagPageActions({ tag, data, marks }: ActionsProps) {
  const { t } = useTranslation('tags');
  const { tags } = data;
  const { select, setDraft, showSide } = useCodebook();
  const branch = useMemo(() => subtreeOf(tags.tree, tag.id), [tags, tag]);
  const isAway = tags.archived.has(tag.id);
  const merge = (id: TagId | null) => {
    const into = id === null ? undefined : tags.byId.get(id);
    if (into) reportFailure(mergeTag(tag, into, marks).then(() => select(into.id)));
  };
  const ArchiveIcon = tag.archived ? ArchiveRestore : Archive;
  return (
    <div className={styles['actions']}>
      <TagChooser
        label={t('page.moveUnder')}
        tags={tags}
        without={branch}
        withTop
        trigger={
          <Button look="plain">
            <CornerDownRight size={16} strokeWidth={1.5} aria-hidden />
            {t('page.move')}
          </Button>
        }
        onChoose={(id) => reportFailure(moveTag(tag.id, lastPlaceUnder(tags.tree, tag.id, id)))}
      />
      <TagChooser
        label={t('page.mergeInto')}
        tags={tags}
        without={branch}
        trigger={
          <Button look="plain">
            <GitCompare size={16} strokeWidth={1.5} aria-hidden />
            {t('page.merge')}
          </Button>
        }
        onChoose={merge}
      />
      <Button look="plain" disabled={marks === 0} onClick={() => showSide('split')}>
        <Columns3 size={16} strokeWidth={1.5} aria-hidden />
        {t('codebook:split.open')}
      </Button>
      <Button look="plain" disabled={isAway && !tag.archived} onClick={() => archiveTag(tag, !tag.archived)}>
        <ArchiveIcon size={16} strokeWidth={1.5} aria-hidden />
        {t(tag.archived ? 'codebook:archive.restore' : 'codebook:archive.put')}
      </Button>
      <Menu
        trigger={
          <IconButton label={t('app:more')}>
            <Ellipsis size={16} strokeWidth={1.5} />
          </IconButton>
        }
        items={[
          { id: 'child', text: t('page.newChild'), onSelect: () => setDraft({ parentId: tag.id }) },
          {
            id: 'memo',
            text: t('note-tools:memo.write'),
            onSelect: () => reportFailure(openMemo({ kind: 'tag', id: tag.id }, null, tag.name)),
          },
          { id: 'auto', text: t('codebook:auto.title'), onSelect: () => showSide('auto') },
          { id: 'delete', text: t('app:delete'), separated: true, onSelect: () => removeTag(tags, tag) },
        ]}
      />
    </div>
  );
}
