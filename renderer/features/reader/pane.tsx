import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenDocument } from '../../lib/open-document';
import { PaneContext } from '../../lib/pane';
import { useWorkbench, type PaneSide } from '../../lib/workbench';
import type { Marks, TextGeometry } from '../annotations';
import type { RegisterRow } from '../measures';
import { useFind } from '../search';
import { scrollerOf } from './dom-text';
import { setShown } from './shown';
import { TextColumn } from './text-column';
import styles from './reader-view.module.css';

interface PaneProps {
  readonly side: PaneSide;
  /** The text, or null while it is on its way. */
  readonly opened: OpenDocument | null;
  readonly marks: Marks;
  readonly register: readonly RegisterRow[];
  readonly columnWidth: number;
  /** Whether another pane stands beside it. */
  readonly isSplit: boolean;
  readonly onGeometry: (side: PaneSide, geometry: TextGeometry) => void;
  /** Its head. */
  readonly children: ReactNode;
}

/** A text with its head: all that the reader shows, or one of two side by side. What is touched becomes active. */
export function Pane({
  side,
  opened,
  marks,
  register,
  columnWidth,
  isSplit,
  onGeometry,
  children,
}: PaneProps) {
  const { t } = useTranslation('reader');
  const documentId = opened?.document.id;
  const tellGeometry = useCallback(
    (geometry: TextGeometry) => onGeometry(side, geometry),
    [side, onGeometry],
  );
  useEffect(() => {
    setShown(side, opened && { opened, marks });
    return () => setShown(side, null);
  }, [side, opened, marks]);
  useEffect(() => () => useFind.of(side).getState().clear(), [side, documentId]);
  // Whoever makes the pane active, the keyboard goes with it, unless it is beside the texts.
  const frame = useRef<HTMLDivElement>(null);
  const isActive = useWorkbench((state) => state.pane === side);
  useEffect(() => {
    const focused = document.activeElement;
    const isElsewhere = focused === document.body || focused?.closest('[data-pane-side]');
    if (!isSplit || !isActive || !isElsewhere || frame.current?.contains(focused)) return;
    scrollerOf(side)?.focus({ preventScroll: true });
  }, [side, isSplit, isActive, documentId]);
  const activate = () => useWorkbench.getState().activate(side);
  return (
    <PaneContext value={side}>
      <div
        ref={frame}
        className={styles['pane']}
        data-pane-side={side}
        onPointerDownCapture={activate}
        onFocusCapture={activate}
        {...(isSplit ? { role: 'group', 'aria-label': t(`split.${side}`) } : {})}
      >
        {opened && (
          <h1 className="visually-hidden" lang="zh-CN">
            {opened.document.title}
          </h1>
        )}
        {children}
        {opened ? (
          <TextColumn
            key={opened.document.id}
            opened={opened}
            marks={marks}
            register={register}
            columnWidth={columnWidth}
            label={isSplit ? t(`split.scroller.${side}`) : t('scroller')}
            onGeometry={tellGeometry}
          />
        ) : (
          <div className={styles['waiting']} aria-busy />
        )}
      </div>
    </PaneContext>
  );
}
