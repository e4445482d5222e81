import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
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

/** The card of the mark in hand where no pane stands beside the text: under its line, in the text. */
export function FloatingCard(props: FloatingCardProps) {
  const { opened, annotation, geometry, onPickTags, onStep } = props;
  const { t } = useTranslation('annotations');
  const tags = useTags();
  const [top, setTop] = useState<number | null>(null);
  const { scroller, topOf, frameOf, serial } = geometry;
  const { range } = annotation;

  useLayoutEffect(() => {
    const line = scroller && Number.parseFloat(getComputedStyle(scroller).getPropertyValue('--reading-line'));
    const frame = frameOf(annotation);
    if (frame) return setTop(Math.round(frame.bottom + 8));
    const end = topOf({ start: range.end, end: range.end }) ?? topOf(range);
    setTop(end === null || !line ? null : Math.round(end + line - 2));
  }, [annotation, range, scroller, topOf, frameOf, serial]);

  if (!scroller) return null;
  return createPortal(
    <section
      className={styles['card']}
      style={top === null ? { visibility: 'hidden' } : { top }}
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
