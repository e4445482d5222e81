import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { useStoreQuery } from '../../../lib/client';
import { Swatches } from '../../../ui/swatches';
import { useCodebook } from '../codebook-state';
import { describeTag, recolorTag, renameTag, setTerms } from '../tag-actions';
import { ChapterColumns } from './chapter-columns';
import { Companions } from './companions';
import { Examples } from './examples';
import { KeyChoice } from './key-choice';
import { NameInput } from './name-input';
import { Revisions } from './revisions';
import { TagEntry } from './tag-entry';
import { TagPageActions } from './tag-page-actions';
import type { CodebookData } from './use-codebook-data';
import styles from './tag-page.module.css';

interface TagPageProps {
  readonly tag: Tag;
  readonly data: CodebookData;
  readonly pageRef: Ref<HTMLElement>;
}

const termSeparator = ', ';
const separators = /[、，,;；\s]+/u;

/** A tag's own page: name, colour, what it stands for and what not, and where it is used. */
export function TagPage({ tag, data, pageRef }: TagPageProps) {
  const { t } = useTranslation('tags');
  const { data: details } = useStoreQuery('tag:details', { tagId: tag.id });
  const usage = data.usage.get(tag.id);
  const own = usage?.own ?? 0;
  const total = usage?.total ?? 0;
  const entry = (field: 'definition' | 'inclusion' | 'exclusion') => (
    <TagEntry
      label={t(field === 'definition' ? 'page.definition' : `codebook:page.${field}`)}
      hint={t(field === 'definition' ? 'page.definitionHint' : `codebook:page.${field}Hint`)}
      value={tag[field]}
      onSave={(text) => describeTag(tag.id, { [field]: text })}
    />
  );
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
          <TagPageActions tag={tag} data={data} marks={own} />
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
          {details && details.measures > 0 && (
            <span>{t('codebook:page.measures', { count: details.measures })}</span>
          )}
          <KeyChoice tag={tag} tags={data.tags} />
          {data.tags.archived.has(tag.id) && <span>{t('codebook:archive.title')}</span>}
          <span className={styles['swatches']} role="group" aria-label={t('page.color')}>
            <Swatches value={tag.color} onPick={(color) => recolorTag(tag.id, color)} />
          </span>
        </div>
        <div className={styles['entries']}>
          {entry('definition')}
          {entry('inclusion')}
          {entry('exclusion')}
          <Examples tag={tag} data={data} examples={details?.examples ?? []} />
          <TagEntry
            label={t('page.terms')}
            hint={t('page.termsHint')}
            value={tag.terms.join(termSeparator)}
            onSave={(text) => setTerms(tag.id, text.split(separators))}
          />
        </div>
        {data.opened && usage && <ChapterColumns chapters={data.chapters} usage={usage} color={tag.color} />}
        <div className={styles['pair']}>
          <Companions tag={tag} data={data} />
          <Revisions revisions={details?.revisions ?? []} />
        </div>
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
