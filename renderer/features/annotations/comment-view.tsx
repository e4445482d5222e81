import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../../shared/domain/annotation/annotation';
import { reportFailure } from '../../lib/notices';
import { CommentEditor } from './comment-editor';
import { deleteComment, editComment } from './mark-actions';
import { Wordings } from './wordings';
import { dateFormat } from '../../lib/date-format';
import { langOf } from '../../lib/lang-of';
import styles from './mark-card.module.css';

interface CommentViewProps {
  readonly comment: Comment;
  readonly reply: boolean;
  readonly editable: boolean;
}

/** One contribution to a thread, to be changed where its mark is in hand. */
export function CommentView({ comment, reply, editable }: CommentViewProps) {
  const { t, i18n } = useTranslation('annotations');
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <CommentEditor
        label={t('comment')}
        initial={comment.text}
        wantsKeyboard
        onSave={async (text) => {
          await (text === '' ? deleteComment(comment.id) : editComment(comment.id, text));
          setEditing(false);
        }}
        onCancel={() => setEditing(false)}
      />
    );
  }
  const date = dateFormat(i18n.language, { month: 'long', day: 'numeric' }).format(comment.createdAt);
  return (
    <div className={styles['comment']}>
      {(reply || (editable && comment.author.name !== '')) && (
        <p className={styles['byline']}>
          {reply ? t('replyOn', { date }) : date} <bdi>{comment.author.name}</bdi>
        </p>
      )}
      <p className={styles['words']} dir="auto" lang={langOf(comment.text)}>
        {comment.text}
      </p>
      {editable && comment.updatedAt > comment.createdAt && <Wordings comment={comment} />}
      {editable && (
        <span className={styles['actions']}>
          <button type="button" onClick={() => setEditing(true)}>
            {t('edit')}
          </button>
          <button type="button" onClick={() => reportFailure(deleteComment(comment.id))}>
            {t('app:delete')}
          </button>
        </span>
      )}
    </div>
  );
}
