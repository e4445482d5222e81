import { useTranslation } from 'react-i18next';
import type { MarkColor } from '../../../../shared/domain/annotation/annotation';
import type { Chapter, TagUsage } from '../../../../shared/domain/tag/tag-usage';
import styles from './chapter-columns.module.css';

interface ChapterColumnsProps {
  readonly chapters: readonly Chapter[];
  readonly usage: TagUsage;
  readonly color: MarkColor;
}

const tall = 44;

/** How a tag spreads over the open document: a column a chapter, its number underneath. */
export function ChapterColumns({ chapters, usage, color }: ChapterColumnsProps) {
  const { t } = useTranslation('tags');
  if (chapters.length === 0) return null;
  const [before = 0, ...counts] = usage.byChapter;
  const columns = [
    ...(before > 0
      ? [{ id: 'before', short: t('page.beforeShort'), title: t('page.before'), count: before }]
      : []),
    ...chapters.map((chapter, index) => ({ ...chapter, count: counts[index] ?? 0 })),
  ];
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const top = columns.find(({ count }) => count === most && count > usage.total / 2);
  const used = columns.filter(({ count }) => count > 0).length;
  return (
    <section className={styles['usage']} aria-label={t('page.byChapter')}>
      <header>
        <h2>{t('page.byChapter')}</h2>
        <span>
          {usage.total === 0
            ? t('page.unused')
            : top
              ? t('page.mostlyIn', { count: usage.total, chapter: top.short })
              : t('page.spread', { count: usage.total, chapters: used })}
        </span>
      </header>
      <ol className={styles['columns']} data-dense={columns.length > 18 || undefined}>
        {columns.map(({ id, short, title, count }) => (
          <li key={id} title={title} aria-label={t('page.inChapter', { chapter: title, count })}>
            <span className={styles['figure']}>{count || ''}</span>
            <span
              className={styles['bar']}
              style={{
                height: count === 0 ? 0 : Math.max(3, (count / most) * tall),
                background: `var(--mark-${color}-lane)`,
              }}
            />
            <span className={styles['short']} lang="zh-CN">
              {short}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
