import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from './use-register';
import styles from './measures.module.css';

/** The section in hand: how far its rows are decided. */
export function SectionHead({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly RegisterRow[];
}) {
  const { t } = useTranslation('measures');
  const count = (status: RegisterRow['status']) => rows.filter((row) => row.status === status).length;
  const [confirmed, suggested, rejected] = [count('confirmed'), count('suggested'), count('rejected')];
  return (
    <header className={styles['head']}>
      <p className={styles['section']} lang="zh-CN">
        {title || t('front')}
      </p>
      <div
        className={styles['progress']}
        style={{ ['--done' as string]: rows.length ? (confirmed + rejected) / rows.length : 0 }}
        aria-hidden
      />
      <p className={styles['counts']}>
        <span>
          <CircleCheck size={14} strokeWidth={1.5} aria-hidden data-status="confirmed" />
          {t('confirmed', { count: confirmed })}
        </span>
        <span>
          <CircleDashed size={14} strokeWidth={1.5} aria-hidden />
          {t('suggested', { count: suggested })}
        </span>
        {rejected > 0 && <span>{t('rejected', { count: rejected })}</span>}
      </p>
    </header>
  );
}
