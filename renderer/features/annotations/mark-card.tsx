import { CircleCheck, Ellipsis } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation, Comment } from '../../../shared/domain/annotation/annotation';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { Swatches } from '../../ui/swatches';
import { TagLabel } from '../../ui/tag-label';
import { openMemo } from '../notes';
import type { Tags } from '../tags';
import { CommentEditor } from './comment-editor';
import { addComment, deleteComment, deleteMark, editComment, recolorMark } from './mark-actions';
import styles from './mark-card.module.css';

interface MarkCardProps {
  readonly annotation: Annotation;
  readonly address: string;
  readonly longAddress: string;
  readonly tags: Tags;
  readonly focused: boolean;
  /** True when the comment field should take the keyboard as soon as it is there. */
  readonly writing: boolean;
  readonly onPickTags: (annotation: Annotation, anchor: DOMRect) => void;
}

/** A mark beside the text: address and tags, its words, its comments. The bar is the mark's colour. */
export const MarkCard = memo(function MarkCard(props: MarkCardProps) {
  const { annotation, address, longAddress, tags, focused, writing, onPickTags } = props;
  const { t } = useTranslation('annotations');
  const choose = () => {
    const { focusAnnotation, jumpTo } = useWorkbench.getState();
    focusAnnotation(annotation.id);
    jumpTo(annotation.range);
  };
  const comments = focused ? annotation.comments : annotation.comments.slice(0, 1);
  return (
    <article
      className={styles['card']}
      data-annotation-id={annotation.id}
      data-focused={focused || undefined}
      aria-label={t('card', { address: longAddress, color: t(`app:color.${annotation.color}`) })}
    >
      <span className={styles['bar']} style={{ background: `var(--mark-${annotation.color}-lane)` }} />
      <div className={styles['meta']}>
        <button type="button" className={styles['address']} title={longAddress} onClick={choose}>
          {address}
        </button>
        {annotation.tagIds.map((id) => {
          const tag = tags.byId.get(id);
          return tag && <TagLabel key={id} name={tag.name} color={tag.color} />;
        })}
        {annotation.resolvedAt !== undefined && (
          <span className={styles['resolved']}>
            <CircleCheck size={12} strokeWidth={1.5} aria-hidden /> {t('resolved')}
          </span>
        )}
        {focused && (
          <span className={styles['more']}>
            <Menu
              trigger={
                <IconButton label={t('cardMenu')}>
                  <Ellipsis size={16} strokeWidth={1.5} />
                </IconButton>
              }
              items={[
                {
                  id: 'tags',
                  text: t('pickTags'),
                  shortcut: 'T',
                  onSelect: () => {
                    const card = document.querySelector(`[data-annotation-id="${annotation.id}"]`);
                    if (card) onPickTags(annotation, card.getBoundingClientRect());
                  },
                },
                {
                  id: 'memo',
                  text: t('note-tools:memo.write'),
                  onSelect: () =>
                    reportFailure(
                      openMemo({ kind: 'annotation', id: annotation.id }, annotation.documentId, longAddress),
                    ),
                },
                {
                  id: 'delete',
                  text: t('deleteMark'),
                  shortcut: 'Delete',
                  separated: true,
                  danger: true,
                  onSelect: () => deleteMark(annotation.id, address),
                },
              ]}
            />
          </span>
        )}
      </div>
      {(focused || annotation.comments.length > 0 || annotation.tagIds.length === 0) && (
        <button type="button" tabIndex={-1} className={styles['quote']} lang="zh-CN" onClick={choose}>
          {annotation.quote.exact}
        </button>
      )}
      {comments.map((comment, index) => (
        <CommentView key={comment.id} comment={comment} reply={index > 0} editable={focused} />
      ))}
      {focused && (
        <>
          <div className={styles['tools']}>
            <Swatches value={annotation.color} onPick={(color) => recolorMark(annotation.id, color)} />
          </div>
          <CommentEditor
            key={annotation.id}
            label={annotation.comments.length ? t('reply') : t('comment')}
            autoFocus={writing}
            onSave={(text) => addComment(annotation.id, text)}
          />
        </>
      )}
    </article>
  );
});

interface CommentViewProps {
  readonly comment: Comment;
  readonly reply: boolean;
  readonly editable: boolean;
}

function CommentView({ comment, reply, editable }: CommentViewProps) {
  const { t, i18n } = useTranslation('annotations');
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <CommentEditor
        label={t('comment')}
        initial={comment.text}
        autoFocus
        onSave={async (text) => {
          await (text === '' ? deleteComment(comment.id) : editComment(comment.id, text));
          setEditing(false);
        }}
        onCancel={() => setEditing(false)}
      />
    );
  }
  const date = new Intl.DateTimeFormat(i18n.language, { month: 'long', day: 'numeric' }).format(
    comment.createdAt,
  );
  return (
    <div className={styles['comment']}>
      {(reply || (editable && comment.author.name !== '')) && (
        <p className={styles['byline']}>
          {reply ? t('replyOn', { date }) : date} <bdi>{comment.author.name}</bdi>
        </p>
      )}
      <p className={styles['words']} dir="auto">
        {comment.text}
      </p>
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
