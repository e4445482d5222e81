import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationId } from '../../../shared/domain/ids';
import { useTags } from '../tags';
import { frameStyle, type RegionMark } from './region-frame';
import type { Draft, Grip } from './use-region-draft';
import styles from './regions.module.css';

interface RegionOverlayProps {
  readonly regions: readonly RegionMark[];
  readonly inHand: AnnotationId | null;
  readonly draft: Draft | null;
  /** The frame that takes the keyboard as soon as it is there. */
  readonly wanted: AnnotationId | null;
  readonly onChoose: (mark: RegionMark) => void;
  readonly onHold: (press: PointerEvent, grip: Grip, start: Draft) => void;
  readonly onKey: (event: KeyboardEvent, mark: RegionMark) => void;
}

const corners = ['nw', 'ne', 'sw', 'se'] as const;

/** The regions of a picture as buttons over it, in the order in which they are read, and the frame that is being drawn. */
export function RegionOverlay(props: RegionOverlayProps) {
  const { regions, inHand, draft, wanted, onChoose, onHold, onKey } = props;
  const { t } = useTranslation('pictures');
  const tags = useTags();
  const nameOf = ({ color, style, tagIds, comments }: RegionMark): string =>
    [
      [t(`app:color.${color}`), ...(style === 'highlight' ? [] : [t(`marks:style.${style}`)])].join(' '),
      t('region.words'),
      ...tagIds.flatMap((id) => tags.byId.get(id)?.name ?? []),
      ...comments.map(({ text }) => text),
    ].join(t('region.join'));
  const handles = (start: Draft) =>
    corners.map((corner) => (
      <span
        key={corner}
        aria-hidden
        className={styles['corner']}
        data-corner={corner}
        onPointerDown={(press) => onHold(press, corner, start)}
      />
    ));
  return (
    <>
      {regions.map((mark) => {
        const { id, region, color, style } = mark;
        if (draft?.id === id) return null;
        const start = { id, box: region.box };
        const isInHand = id === inHand;
        return (
          <button
            key={id}
            ref={(button) => {
              if (id === wanted) button?.focus({ preventScroll: true });
            }}
            type="button"
            className={styles['frame']}
            data-region={id}
            data-style={style}
            data-focused={isInHand || undefined}
            aria-pressed={isInHand}
            aria-label={nameOf(mark)}
            style={frameStyle(region.box, color)}
            onClick={() => onChoose(mark)}
            onFocus={() => onChoose(mark)}
            onKeyDown={(event) => onKey(event, mark)}
            onPointerDown={(press) => isInHand && onHold(press, 'move', start)}
          >
            {isInHand && !draft && handles(start)}
          </button>
        );
      })}
      {draft && (
        <div
          aria-hidden
          className={styles['draft']}
          data-draft
          style={frameStyle(draft.box, 1)}
          onPointerDown={(press) => onHold(press, 'move', draft)}
        >
          {handles(draft)}
        </div>
      )}
    </>
  );
}
