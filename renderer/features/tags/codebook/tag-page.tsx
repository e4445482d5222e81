import { CornerDownRight, GitCompare, NotebookPen, Plus, X } from 'lucide-react';
import { useMemo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { lastPlaceUnder } from '../../../../shared/domain/tag/tag-move';
import { subtreeOf } from '../../../../shared/domain/tag/tag-tree';
import { reportFailure } from '../../../lib/notices';
import { Button } from '../../../ui/button';
import { Swatches } from '../../../ui/swatches';
import { openMemo } from '../../notes';
import { useCodebook } from '../codebook-state';
import { defineTag, mergeTag, moveTag, recolorTag, renameTag, setTerms } from '../tag-actions';
import { ChapterColumns } from './chapter-columns';
import { NameInput } from './name-input';
import { removeTag } from './remove-tag';
import { TagChooser } from './tag-chooser';
import { TagEntry } from './tag-entry';
import type { CodebookData } from './use-codebook-data';
import styles from './tag-page.module.css';

interface TagPageProps {
  readonly tag: Tag;
  readonly data: CodebookData;
  readonly pageRef: Ref<HTMLElement>;
}

const termSeparator = ', ';
const separators = /[、，,;；\s]+/u;

/** A tag's own page: name, colour, what it stands for, and where it is used. */
export function TagPage({ tag, data, pageRef }: TagPageProps) {
  const { t } = useTranslation('tags');
  const usage = data.usage.get(tag.id);
  const own = usage?.own ?? 0;
  const total = usage?.total ?? 0;
  return (
    <main
      ref={pageRef}
      tabIndex={-1}
      className={styles['page']}
      aria-label={t('page.label', { name: tag.name })}
    >
      <h1 className="visually-hidden" lang="zh-CN">
        {tag.name}
      </h1>
      <div className={styles['column']}>
        <div className={styles['top']}>
          <Path tag={tag} data={data} />
          <Actions tag={tag} data={data} marks={own} />
        </div>
        <div className={styles['title']}>
          <span
            className={styles['dot']}
            style={{ background: `var(--mark-${tag.color}-lane)` }}
            aria-hidden
          />
          <NameInput
            value={tag.name}
            label={t('page.name')}
            className={styles['name']}
            onSave={(name) => renameTag(tag.id, name)}
          />
        </div>
        <div className={styles['meta']}>
          {data.opened && <span>{t('page.own', { count: own })}</span>}
          {total !== own && <span>{t('page.total', { count: total })}</span>}
          <span className={styles['swatches']} role="group" aria-label={t('page.color')}>
            <Swatches value={tag.color} onPick={(color) => recolorTag(tag.id, color)} />
          </span>
        </div>
        <TagEntry
          label={t('page.definition')}
          hint={t('page.definitionHint')}
          value={tag.definition}
          onSave={(text) => defineTag(tag.id, text)}
        />
        <TagEntry
          label={t('page.terms')}
          hint={t('page.termsHint')}
          value={tag.terms.join(termSeparator)}
          onSave={(text) => setTerms(tag.id, text.split(separators))}
        />
        {data.opened && usage && <ChapterColumns chapters={data.chapters} usage={usage} color={tag.color} />}
      </div>
    </main>
  );
}

function Path({ tag, data }: { readonly tag: Tag; readonly data: CodebookData }) {
  const { t } = useTranslation('tags');
  const select = useCodebook((state) => state.select);
  return (
    <p className={styles['path']}>
      {t('codebook.label')}
      {data.tags
        .pathOf(tag.id)
        .slice(0, -1)
        .map((step) => (
          <span key={step.id} className={styles['step']}>
            <button type="button" onClick={() => select(step.id)}>
              {step.name}
            </button>
          </span>
        ))}
    </p>
  );
}

interface ActionsProps {
  readonly tag: Tag;
  readonly data: CodebookData;
  readonly marks: number;
}

function Actions({ tag, data, marks }: ActionsProps) {
  const { t } = useTranslation('tags');
  const { tags } = data;
  const { select, setDraft } = useCodebook();
  const branch = useMemo(() => subtreeOf(tags.tree, tag.id), [tags, tag]);
  const merge = (id: TagId | null) => {
    const into = id === null ? undefined : tags.byId.get(id);
    if (into) reportFailure(mergeTag(tag, into, marks).then(() => select(into.id)));
  };
  return (
    <div className={styles['actions']}>
      <Button look="plain" onClick={() => setDraft({ parentId: tag.id })}>
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {t('page.newChild')}
      </Button>
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
      <Button
        look="plain"
        onClick={() => reportFailure(openMemo({ kind: 'tag', id: tag.id }, null, tag.name))}
      >
        <NotebookPen size={16} strokeWidth={1.5} aria-hidden />
        {t('note-tools:memo.name')}
      </Button>
      <Button look="plain" onClick={() => removeTag(tags, tag)}>
        <X size={16} strokeWidth={1.5} aria-hidden />
        {t('app:delete')}
      </Button>
    </div>
  );
}
