import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { addressOfMark } from '../../../shared/domain/annotation/mark-address';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { IconButton } from '../../ui/button';
import { useTags } from '../tags';
import type { TextGeometry } from './annotations-tab';
import { MarkCard } from './mark-card';
import styles from './floating-card.module.css';

interface FloatingCardProps {
  readonly opened: OpenDocument;
  readonly annotation: Annotation;
  readonly geometry: TextGeometry;
  readonly onPickTags: (annotation: Annotation, anchor: DOMRect) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/**
 * The card of the mark in hand where no pane stands beside the text: under its line, in the text; over it where
 * there is no room below.
 */
export function FloatingCard(props: FloatingCardProps) {
  const { opened, annotation, geometry, onPickTags, onStep } = props;
  const { t } = useTranslation('annotations');
  const tags = useTags();
  const card = useRef<HTMLElement>(null);
  const [places, setPlaces] = useState<{ readonly below: number; readonly above: number } | null>(null);
  const [isOver, setOver] = useState(false);
  const latest = useRef(places);
  latest.current = places;
  const { scroller, topOf, frameOf, serial } = geometry;
  const { range } = annotation;

  useLayoutEffect(() => {
    const line = scroller && Number.parseFloat(getComputedStyle(scroller).getPropertyValue('--reading-line'));
    const frame = frameOf(annotation);
    const first = frame ? frame.top : topOf(range);
    const last = topOf({ start: range.end, end: range.end }) ?? first;
    const below = frame ? frame.bottom + 8 : last === null || !line ? null : last + line - 2;
    if (below === null || first === null || !scroller) return setPlaces(null);
    const above = first - (card.current?.offsetHeight ?? 0) - 8;
    setPlaces({ below: Math.round(below), above: Math.round(above) });
  }, [annotation, range, scroller, topOf, frameOf, serial]);
  // Decided once for a mark, when the text has come to rest at it: later scrolling moves nothing.
  const isPlaced = places !== null;
  useEffect(() => {
    setOver(false);
    if (!isPlaced || !scroller) return;
    const decide = () => {
      const box = card.current?.getBoundingClientRect();
      const view = scroller.getBoundingClientRect();
      const { above = 0, below = 0 } = latest.current ?? {};
      // A mark that is out of view stays so: only its words bring it in.
      const isMarkSeen = below <= scroller.scrollTop + scroller.clientHeight;
      if (!box || !isMarkSeen || box.bottom <= view.bottom) return;
      if (above >= scroller.scrollTop) setOver(true);
      // There is room neither above nor below: the text makes some.
      else card.current?.scrollIntoView({ block: 'nearest' });
    };
    const settled = requestAnimationFrame(() => requestAnimationFrame(decide));
    return () => cancelAnimationFrame(settled);
  }, [annotation.id, isPlaced, scroller]);

  if (!scroller) return null;
  return createPortal(
    <section
      ref={card}
      className={styles['card']}
      style={places === null ? { visibility: 'hidden' } : { top: isOver ? places.above : places.below }}
      aria-label={t('inHand')}
    >
      <div className={styles['steps']}>
        <IconButton label={t('previous')} onClick={() => onStep(-1)}>
          <ChevronLeft size={16} strokeWidth={1.5} />
        </IconButton>
        <IconButton label={t('next')} onClick={() => onStep(1)}>
          <ChevronRight size={16} strokeWidth={1.5} />
        </IconButton>
        <IconButton label={t('app:close')} onClick={() => useWorkbench.getState().focusAnnotation(null)}>
          <X size={16} strokeWidth={1.5} />
        </IconButton>
      </div>
      <MarkCard
        annotation={annotation}
        address={addressOfMark(opened.reading, annotation, 'short')}
        longAddress={addressOfMark(opened.reading, annotation, 'long')}
        tags={tags}
        focused
        onPickTags={onPickTags}
      />
    </section>,
    scroller,
  );
}
