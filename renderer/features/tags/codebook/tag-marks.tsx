import { BookmarkPlus, WandSparkles } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation, TextQuote } from '../../../../shared/domain/annotation/annotation';
import { addressOfMark } from '../../../../shared/domain/annotation/mark-address';
import type { Tag } from '../../../../shared/domain/tag/tag';
import { subtreeOf } from '../../../../shared/domain/tag/tag-tree';
import { chapterAt, type Chapter } from '../../../../shared/domain/tag/tag-usage';
import { reportFailure } from '../../../lib/notices';
import type { OpenDocument } from '../../../lib/open-document';
import { useWorkbench } from '../../../lib/workbench';
import { Button, IconButton } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { useCodebook } from '../codebook-state';
import { addExample } from '../tag-actions';
import { TagNames } from '../tag-names';
import { contextOf } from './quote-context';
import type { CodebookData } from './use-codebook-data';
import { markWords } from '../../../lib/mark-words';
import styles from './tag-marks.module.css';

const shownAtOnce = 300;

/** The marks of a tag, and of those under it, chapter by chapter; a press goes to the place. */
export function TagMarks({ tag, data }: { readonly tag: Tag; readonly data: CodebookData }) {
  const { t } = useTranslation('tags');
  const [limit, setLimit] = useState(shownAtOnce);
  const showSide = useCodebook((state) => state.showSide);
  const { tags, annotations, opened, chapters } = data;
  const marks = useMemo(() => {
    const branch = subtreeOf(tags.tree, tag.id);
    return annotations.filter((mark) => mark.tagIds.some((id) => branch.has(id)));
  }, [annotations, tags, tag]);
  const groups = useMemo(
    () => (opened ? byChapter(marks.slice(0, limit), opened, chapters) : []),
    [marks, limit, opened, chapters],
  );
  if (!opened) return <aside className={styles['pane']} />;
  return (
    <aside className={styles['pane']} aria-label={t('marks.label', { name: tag.name })}>
      <header className={styles['head']}>
        <h2>
          {t('marks.title')} <span>{marks.length || ''}</span>
        </h2>
        <Button look="plain" onClick={() => showSide('auto')}>
          <WandSparkles size={16} strokeWidth={1.5} aria-hidden />
          {t('codebook:auto.title')}
        </Button>
      </header>
      {marks.length === 0 && <EmptyState title={t('marks.empty.title')}>{t('marks.empty.next')}</EmptyState>}
      {groups.map(({ key, title, marks: inside }) => (
        <section key={key} aria-label={title}>
          <h3 className={styles['chapter']} lang="zh-CN">
            <span>{title}</span> <span>{inside.length}</span>
          </h3>
          <ol className={styles['rows']}>
            {inside.map((mark) => (
              <li key={mark.id}>
                <MarkRow mark={mark} tag={tag} opened={opened} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {marks.length > limit && (
        <Button look="plain" className={styles['more']} onClick={() => setLimit(limit + shownAtOnce)}>
          {t('marks.more', { count: marks.length - limit })}
        </Button>
      )}
    </aside>
  );
}

interface Group {
  readonly key: string;
  readonly title: string;
  readonly marks: readonly Annotation[];
}

function byChapter(
  marks: readonly Annotation[],
  opened: OpenDocument,
  chapters: readonly Chapter[],
): readonly Group[] {
  const groups = new Map<number, Annotation[]>();
  for (const mark of marks) {
    const at = chapterAt(chapters, opened.reading.indexOf.get(mark.range.start.block) ?? 0);
    groups.set(at, [...(groups.get(at) ?? []), mark]);
  }
  return [...groups].map(([at, inside]) => ({
    key: String(at),
    title: chapters[at - 1]?.title ?? opened.document.title,
    marks: inside,
  }));
}

interface MarkRowProps {
  readonly mark: Annotation;
  readonly tag: Tag;
  readonly opened: OpenDocument;
}

function MarkRow({ mark, tag, opened }: MarkRowProps) {
  const { t } = useTranslation('codebook');
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const focusAnnotation = useWorkbench((state) => state.focusAnnotation);
  const address = addressOfMark(opened.reading, mark, 'short');
  return (
    <>
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
          <span className={styles['address']}>{address}</span>
          <TagNames tagIds={mark.tagIds.filter((id) => id !== tag.id)} />
        </span>
        <span className={styles['quote']} lang="zh-CN">
          {mark.region ? markWords(mark) : <QuoteInPlace quote={mark.quote} />}
        </span>
      </button>
      {!mark.region && (
        <IconButton
          className={styles['example']}
          label={t('examples.add', { address })}
          onClick={() => reportFailure(addExample(tag.id, mark.id))}
        >
          <BookmarkPlus size={14} strokeWidth={1.5} />
        </IconButton>
      )}
    </>
  );
}

const shortQuote = 24;

/** A few marked words say little by themselves: those around them are shown, stepped back. */
function QuoteInPlace({ quote }: { readonly quote: TextQuote }) {
  if (quote.exact.length >= shortQuote) return quote.exact;
  const { before, after } = contextOf(quote);
  return (
    <>
      <span className={styles['context']}>{before}</span>
      {quote.exact}
      <span className={styles['context']}>{after}</span>
    </>
  );
}
