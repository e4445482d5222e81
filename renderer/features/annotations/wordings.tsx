import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../../shared/domain/annotation/annotation';
import { useStoreQuery } from '../../lib/client';
import { dateFormat } from '../../lib/date-format';
import styles from './mark-card.module.css';

/** Says that a comment was changed, and shows what it said before when asked. */
export function Wordings({ comment }: { readonly comment: Comment }) {
  const { t } = useTranslation('marks');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles['byline']}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('history.edited')}
      </button>
      {isOpen && <WordingList comment={comment} />}
    </>
  );
}

function WordingList({ comment }: { readonly comment: Comment }) {
  const { t, i18n } = useTranslation('marks');
  const { data = [] } = useStoreQuery('comment:history', { commentId: comment.id });
  const when = dateFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ol className={styles['wordings']} aria-label={t('history.list')}>
      {data.map(({ text, at, author }) => (
        <li key={`${at} ${text}`}>
          <p className={styles['byline']}>
            {when.format(at)} <bdi>{author}</bdi>
          </p>
          <p className={styles['words']} dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
