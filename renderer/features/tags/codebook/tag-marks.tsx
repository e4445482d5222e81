import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation, TextQuote } from '../../../../shared/domain/annotation/annotation';
import { addressOf } from '../../../../shared/domain/document/address';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { subtreeOf } from '../../../../shared/domain/tag/tag-tree';
import type { OpenDocument } from '../../../lib/open-document';
import { useWorkbench } from '../../../lib/workbench';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { TagNames } from '../tag-names';
import type { CodebookData } from './use-codebook-data';
import styles from './tag-marks.module.css';

const shownAtOnce = 300;

/** The marks of a tag, and of those under it, in the open document; a press goes to the place. */
export function TagMarks({ tag, data }: { readonly tag: Tag; readonly data: CodebookData }) {
  const { t } = useTranslation('tags');
  const [limit, setLimit] = useState(shownAtOnce);
  const { tags, annotations, opened } = data;
  const marks = useMemo(() => {
    const branch = subtreeOf(tags.tree, tag.id);
    return annotations.filter((mark) => mark.tagIds.some((id) => branch.has(id)));
  }, [annotations, tags, tag]);
  if (!opened) return <aside className={styles['pane']} />;
  return (
    <aside className={styles['pane']} aria-label={t('marks.label', { name: tag.name })}>
      <h2 className={styles['head']}>
        {t('marks.title')} <span>{marks.length || ''}</span>
      </h2>
      {marks.length === 0 && <EmptyState title={t('marks.empty.title')}>{t('marks.empty.next')}</EmptyState>}
      <ol className={styles['rows']}>
        {marks.slice(0, limit).map((mark) => (
          <li key={mark.id}>
            <MarkRow mark={mark} tag={tag} opened={opened} />
          </li>
        ))}
      </ol>
      {marks.length > limit && (
        <Button look="plain" className={styles['more']} onClick={() => setLimit(limit + shownAtOnce)}>
          {t('marks.more', { count: marks.length - limit })}
        </Button>
      )}
    </aside>
  );
}

interface MarkRowProps {
  readonly mark: Annotation;
  readonly tag: Tag;
  readonly opened: OpenDocument;
}

function MarkRow({ mark, tag, opened }: MarkRowProps) {
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const focusAnnotation = useWorkbench((state) => state.focusAnnotation);
  return (
    <button
      type="button"
      className={styles['row']}
      onClick={() => {
        jumpTo(mark.range);
        focusAnnotation(mark.id);
      }}
    >
      <span className={styles['bar']} style={{ background: `var(--mark-${mark.color}-lane)` }} />
      <span className={styles['meta']}>
        <span className={styles['address']}>{addressOf(opened.reading, mark.range, 'short')}</span>
        <TagNames tagIds={mark.tagIds.filter((id) => id !== tag.id)} />
      </span>
      <span className={styles['quote']} lang="zh-CN">
        <QuoteInPlace quote={mark.quote} />
      </span>
    </button>
  );
}

const shortQuote = 24;
const contextLength = 12;

/** A few marked words say little by themselves: those around them are shown, stepped back. */
function QuoteInPlace({ quote }: { readonly quote: TextQuote }) {
  if (quote.exact.length >= shortQuote) return quote.exact;
  const before = (quote.prefix.split('\n').at(-1) ?? '').slice(-contextLength);
  const after = (quote.suffix.split('\n')[0] ?? '').slice(0, contextLength);
  return (
    <>
      <span className={styles['context']}>{before}</span>
      {quote.exact}
      <span className={styles['context']}>{after}</span>
    </>
  );
}
