import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { alignCards } from '../../../shared/domain/annotation/align';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { addressOfMark } from '../../../shared/domain/annotation/mark-address';
import type { TextRange } from '../../../shared/domain/document/range';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { EmptyState } from '../../ui/empty-state';
import { useTags } from '../tags';
import { FilterBar } from './filter/filter-bar';
import { LayerBar } from './layer-bar';
import { MarkCard } from './mark-card';
import { marksIn } from './marks-in';
import type { Marks } from './use-marks';
import styles from './annotations-tab.module.css';

/** What the cards need to know of the text they stand beside. */
export interface TextGeometry {
  /** Source blocks in or near the view; only their marks have cards on the page. */
  readonly nearBlocks: ReadonlySet<string>;
  /** Top of a range in px from the top of the scrolled content; null if it is not laid out. */
  readonly topOf: (range: TextRange) => number | null;
  /** Top and bottom of a mark's frame on its picture, in the same px; null where it is not drawn. */
  readonly frameOf: (mark: Annotation) => { readonly top: number; readonly bottom: number } | null;
  readonly scroller: HTMLElement | null;
  /** Changes whenever the text was laid out anew. */
  readonly serial: number;
}

interface AnnotationsTabProps {
  readonly opened: OpenDocument;
  readonly marks: Marks;
  readonly geometry: TextGeometry;
  /** Least room between two cards, in px. */
  readonly gap?: number;
  readonly onPickTags: (annotation: Annotation, anchor: DOMRect) => void;
}

/** The cards of the marks in view, level with their text and scrolling with it. */
export function AnnotationsTab({ opened, marks, geometry, gap = 0, onPickTags }: AnnotationsTabProps) {
  const { t } = useTranslation('annotations');
  const focused = useWorkbench((state) => state.focusedAnnotation);
  const frame = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  /** Heights that the cards had when they were last set level with their text. */
  const aligned = useRef<ReadonlyMap<Element, number>>(new Map());
  const alignedBlocks = useRef<ReadonlySet<string>>(undefined);
  const tags = useTags();
  // Cards may come a frame later than the words that they stand beside; scrolling must not wait for them.
  const { scroller, nearBlocks, topOf, frameOf, serial } = useDeferredValue(geometry);

  const near = useMemo(
    () => marksIn(marks, nearBlocks).filter(({ range }) => nearBlocks.has(range.start.block)),
    [marks, nearBlocks],
  );

  const align = useCallback(() => {
    const cards = [...(layer.current?.children ?? [])] as HTMLElement[];
    const boxes = near.map((mark, index) => ({
      wanted: frameOf(mark)?.top ?? topOf(mark.range) ?? 0,
      height: cards[index]?.offsetHeight ?? 0,
      weight: mark.id === focused ? 1000 : 1,
    }));
    alignCards(boxes, gap).forEach((top, index) => {
      const card = cards[index];
      if (!card) return;
      // A card that moves aside glides; a new one stands in its place at once, and so do all while scrolling.
      card.toggleAttribute('data-settled', nearBlocks === alignedBlocks.current && aligned.current.has(card));
      card.style.setProperty('transform', `translateY(${Math.round(top)}px)`);
    });
    alignedBlocks.current = nearBlocks;
    aligned.current = new Map(cards.map((card, index) => [card, boxes[index]?.height ?? 0]));
  }, [near, nearBlocks, focused, topOf, frameOf, gap]);
  useLayoutEffect(align, [align, serial]);

  // A card that grows while it is written in pushes the others away.
  useLayoutEffect(() => {
    const observer = new ResizeObserver((entries) => {
      const grown = ({ target }: ResizeObserverEntry) =>
        (target as HTMLElement).offsetHeight !== aligned.current.get(target);
      if (entries.some(grown)) align();
    });
    for (const card of layer.current?.children ?? []) observer.observe(card);
    return () => observer.disconnect();
  }, [align]);

  // The cards scroll as the text does: moved by a style, the browser would draw every mark anew.
  useLayoutEffect(() => {
    const pane = frame.current;
    if (!pane || !scroller) return;
    // The pane starts below its tabs, the text at the top of the view.
    const lower = pane.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    layer.current?.style.setProperty('top', `${-lower}px`);
    layer.current?.style.setProperty('height', `${scroller.scrollHeight + pane.clientHeight}px`);
    let followed = 0;
    const followText = () => {
      pane.scrollTop = scroller.scrollTop;
      followed = pane.scrollTop;
    };
    // A card that takes the keyboard comes into view, and the words beside it come along. The echo of a scroll
    // of the text comes a frame late: taken for one of the cards, it would pull the text back.
    const followCards = () => {
      if (Math.abs(pane.scrollTop - followed) >= 1) scroller.scrollTop = pane.scrollTop;
    };
    followText();
    scroller.addEventListener('scroll', followText, { passive: true });
    pane.addEventListener('scroll', followCards, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', followText);
      pane.removeEventListener('scroll', followCards);
    };
  }, [scroller, serial]);

  return (
    <div
      className={styles['pane']}
      data-margin={gap > 0 || undefined}
      onWheel={(event) => scroller?.scrollBy({ top: event.deltaY, behavior: 'instant' })}
    >
      <LayerBar documentId={opened.document.id} />
      <FilterBar opened={opened} marks={marks} />
      {marks.total === 0 && <EmptyState title={t('none.title')}>{t('none.next')}</EmptyState>}
      <div ref={frame} className={styles['frame']}>
        <div ref={layer} className={styles['layer']}>
          {near.map((mark) => (
            <div key={mark.id} className={styles['slot']} data-focused={mark.id === focused || undefined}>
              <MarkCard
                annotation={mark}
                address={addressOfMark(opened.reading, mark, 'short')}
                longAddress={addressOfMark(opened.reading, mark, 'long')}
                tags={tags}
                focused={mark.id === focused}
                onPickTags={onPickTags}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
