import { Check, CircleCheck, Ellipsis } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { markWords } from '../../lib/mark-words';
import { reportFailure } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { StylePicker } from '../../ui/style-picker';
import { Swatches } from '../../ui/swatches';
import { TagLabel } from '../../ui/tag-label';
import { openMemo, QuotedBy } from '../notes';
import type { Tags } from '../tags';
import { cardActs } from './card-acts';
import { CommentEditor } from './comment-editor';
import { CommentView } from './comment-view';
import { shortcutKeys } from '../../lib/commands';
import { AttributeFields } from './attribute-fields';
import { addComment, deleteMark, recolorMark, restyleMark, setMarkAttribute } from './mark-actions';
import { useMarkFilter } from './mark-filter';
import { RegionStanding } from './region-standing';
import { useWriting } from './writing';
import styles from './mark-card.module.css';

interface MarkCardProps {
  readonly annotation: Annotation;
  readonly address: string;
  readonly longAddress: string;
  readonly tags: Tags;
  readonly focused: boolean;
  readonly onPickTags: (annotation: Annotation, anchor: DOMRect) => void;
}

/** A mark beside the text: address and tags, its words, its comments. The bar is the mark's colour. */
export const MarkCard = memo(function MarkCard(props: MarkCardProps) {
  const { annotation, address, longAddress, tags, focused, onPickTags } = props;
  const { t } = useTranslation('annotations');
  const isWanted = useWriting(({ wanted }) => wanted === annotation.id);
  const isChosen = useMarkFilter(({ chosen }) => chosen.has(annotation.id));
  const choose = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) {
      useMarkFilter.getState().toggleChosen(annotation.id);
      return;
    }
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
      data-chosen={isChosen || undefined}
      aria-label={t('card', {
        address: longAddress,
        color: [
          t(`app:color.${annotation.color}`),
          ...(annotation.style === 'highlight' ? [] : [t(`marks:style.${annotation.style}`)]),
        ].join(' '),
      })}
    >
      <span className={styles['bar']} style={{ background: `var(--mark-${annotation.color}-lane)` }} />
      <div className={styles['meta']}>
        <button type="button" className={styles['address']} title={longAddress} onClick={choose}>
          {address}
        </button>
        {isChosen && (
          <span className={styles['chosen']}>
            <Check size={12} strokeWidth={1.5} aria-hidden /> {t('marks:bulk.isChosen')}
          </span>
        )}
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
                ...cardActs(annotation.region !== undefined).map(({ id, name, shortcut, run }, index) => ({
                  id,
                  text: t(id === 'choose-mark' && isChosen ? 'marks:bulk.unchoose' : `marks:${name}`),
                  shortcut: shortcutKeys(shortcut).join(' '),
                  separated: index === 0,
                  onSelect: run,
                })),
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
          {markWords(annotation)}
        </button>
      )}
      {annotation.region && <RegionStanding mark={annotation} region={annotation.region} />}
      {comments.map((comment, index) => (
        <CommentView key={comment.id} comment={comment} reply={index > 0} editable={focused} />
      ))}
      {focused && (
        <>
          <div className={styles['tools']}>
            <Swatches value={annotation.color} onPick={(color) => recolorMark(annotation.id, color)} />
            <StylePicker value={annotation.style} onPick={(style) => restyleMark(annotation.id, style)} />
          </div>
          <AttributeFields
            values={annotation.attributes}
            onChange={(id, value) => setMarkAttribute(annotation.id, id, value)}
          />
          <CommentEditor
            key={annotation.id}
            label={annotation.comments.length ? t('reply') : t('comment')}
            wantsKeyboard={isWanted}
            onKeyboard={() => useWriting.getState().want(null)}
            onSave={(text) => addComment(annotation.id, text)}
          />
          <QuotedBy documentId={annotation.documentId} range={annotation.range} />
        </>
      )}
    </article>
  );
});
