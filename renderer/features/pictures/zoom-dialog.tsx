import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkColor } from '../../../shared/domain/annotation/annotation';
import { compareBoxes } from '../../../shared/domain/picture/region';
import type { AnnotationId, BlockId, DocumentId } from '../../../shared/domain/ids';
import { useNotices } from '../../lib/notices';
import { useWorkbench } from '../../lib/workbench';
import { Dialog } from '../../ui/dialog';
import { firstFocus } from '../../ui/first-focus';
import { deleteMark, recolorMark, useWriting } from '../annotations';
import { saveRegion } from './region-actions';
import type { RegionMark } from './region-frame';
import { RegionOverlay } from './region-overlay';
import { RegionPanel } from './region-panel';
import { useRegionDraft, type Draft } from './use-region-draft';
import { useZoom, type PictureSize } from './use-zoom';
import { ZoomTools } from './zoom-tools';
import styles from './pictures.module.css';
import regionStyles from './regions.module.css';

interface ZoomDialogProps {
  readonly place: { readonly documentId: DocumentId; readonly blockId: BlockId };
  readonly picture: PictureSize & { readonly sha256: string; readonly fileName: string };
  readonly number: number;
  readonly url: string;
  readonly alt: string;
  readonly regions: readonly RegionMark[];
  /** The region whose frame is to be changed at once. */
  readonly changing: AnnotationId | null;
  readonly onClose: () => void;
}

const wishes = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit', '1': 'actual' } as const;
const isPlain = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.altKey;

/** A picture as large as one wants: arrow keys and dragging move it, regions are drawn and marked on it. */
export function ZoomDialog(props: ZoomDialogProps) {
  const { place, picture, number, url, alt, regions, changing, onClose } = props;
  const { documentId, blockId } = place;
  const { sha256 } = picture;
  const { t } = useTranslation('pictures');
  const view = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<AnnotationId | null>(null);
  const [picking, setPicking] = useState<DOMRect | null>(null);
  const { scale, isFit, to } = useZoom(view, picture);
  const inHand = useWorkbench(({ focusedAnnotation }) => focusedAnnotation);
  const ordered = useMemo(
    () => regions.toSorted((a, b) => compareBoxes(a.region.box, b.region.box)),
    [regions],
  );
  const mark = ordered.find(({ id }) => id === inHand);
  const asked = ordered.find(({ id }) => id === changing);
  const onSave = useCallback(
    ({ id, box }: Draft) =>
      saveRegion({ documentId, blockId, picture: sha256 }, id, box).then(setWanted, (error: unknown) => {
        useNotices.getState().reportError(error);
        throw error;
      }),
    [documentId, blockId, sha256],
  );
  const first = asked ? { id: asked.id, box: asked.region.box } : null;
  const { draft, begin, change, hold, onKey } = useRegionDraft({ view, paper, first, onSave });

  const choose = ({ id }: RegionMark) => {
    setWanted(null);
    useWorkbench.getState().focusAnnotation(id);
  };
  const alter = ({ id, region }: RegionMark) => {
    change({ id, box: region.box });
    view.current?.focus({ preventScroll: true });
  };
  const onViewKey = (event: KeyboardEvent) => {
    if (onKey(event) || !isPlain(event)) return;
    const wish = wishes[event.key as keyof typeof wishes];
    if (wish) to(wish);
    else if (event.key.toLowerCase() === 'r') begin();
    else return;
    event.preventDefault();
  };
  const onRegionKey = (event: KeyboardEvent, one: RegionMark) => {
    if (!isPlain(event)) return;
    const color = /^[1-8]$/.test(event.key) ? (Number(event.key) as MarkColor) : null;
    if (color) recolorMark(one.id, color);
    else if (event.key === 'Enter') alter(one);
    else if (event.key.toLowerCase() === 't') setPicking(event.currentTarget.getBoundingClientRect());
    else if (event.key.toLowerCase() === 'c') useWriting.getState().want(one.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      deleteMark(one.id, t('region.words'));
      view.current?.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog
      title={t('number', { number })}
      about={picture.fileName}
      width={4000}
      height={4000}
      onClose={onClose}
      footer={<ZoomTools draft={draft} scale={scale} isFit={isFit} to={to} onDraw={begin} />}
    >
      <div className={regionStyles['desk']}>
        {/* A region that scrolls takes the arrow keys by itself; the other keys are its own. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={(element) => {
            view.current = element;
            firstFocus(element);
          }}
          className={styles['view']}
          data-drawing={draft ? '' : undefined}
          role="region"
          aria-label={t(draft ? 'region.drawing' : 'zoom.view', { number })}
          tabIndex={0}
          onKeyDown={onViewKey}
          onPointerDown={(event) => {
            if (draft) hold(event, 'draw', null);
            else if (!(event.target instanceof HTMLButtonElement))
              event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
            event.currentTarget.scrollBy(-event.movementX, -event.movementY);
          }}
        >
          <div
            ref={paper}
            className={regionStyles['paper']}
            style={{ width: picture.width * scale, height: picture.height * scale }}
          >
            <img src={url} alt={alt} draggable={false} />
            <RegionOverlay
              regions={ordered}
              inHand={inHand}
              draft={draft}
              wanted={wanted}
              onChoose={choose}
              onHold={hold}
              onKey={onRegionKey}
            />
          </div>
        </div>
        {mark && (
          <RegionPanel key={mark.id} mark={mark} number={number} picking={picking} onPick={setPicking} />
        )}
      </div>
    </Dialog>
  );
}
