import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linear, type OpenDocument } from '../../lib/open-document';
import { PaneContext } from '../../lib/pane';
import { useWorkbench, type PaneSide } from '../../lib/workbench';
import type { Marks } from '../annotations';
import { scrollerOf } from './dom-text';
import { outlineOf, ticksOf } from './outline-model';
import { useReader } from './reader-state';
import styles from './fore-edge-strip.module.css';

/** Ticks nearer than this share of the whole could not be told apart. */
const finest = 1 / 600;

interface ForeEdgeStripProps {
  readonly opened: OpenDocument;
  readonly marks: Marks;
  /** The panes that show the text: a frame each. */
  readonly panes: readonly PaneSide[];
  /** Whether another text has its strip beside this one. */
  readonly isOneOfTwo: boolean;
}

/** 书口: the whole text as one strip, a piece a chapter, with the marks and the place being read. */
export function ForeEdgeStrip({ opened, marks, panes, isOneOfTwo }: ForeEdgeStripProps) {
  const { t } = useTranslation('reader');
  const outline = useMemo(() => outlineOf(opened), [opened]);
  const chapters = outline.roots.flatMap((id) => outline.items.get(id) ?? []);
  const share = (at: number) => at / Math.max(1, opened.length);
  const ticks = useMemo(() => {
    let last = -1;
    return ticksOf(opened, marks.list).filter(({ at }) => {
      const place = at / Math.max(1, opened.length);
      if (place - last < finest) return false;
      last = place;
      return true;
    });
  }, [opened, marks]);
  const { title } = opened.document;
  return (
    <nav className={styles['strip']} aria-label={isOneOfTwo ? t('foreEdgeOf', { title }) : t('foreEdge')}>
      {chapters.map((chapter) => (
        <button
          key={chapter.id}
          type="button"
          className={styles['chapter']}
          style={{
            top: `${share(chapter.start) * 100}%`,
            height: `${share(chapter.end - chapter.start) * 100}%`,
          }}
          title={`${isOneOfTwo ? `${t('app:title', { title })} ` : ''}${chapter.label}${chapter.title}`}
          aria-label={`${chapter.label}${chapter.title}`}
          lang="zh-CN"
          onClick={() => {
            const start = { block: chapter.id, offset: 0 };
            const { activate, jumpTo } = useWorkbench.getState();
            const [pane] = panes;
            if (isOneOfTwo && pane) activate(pane);
            jumpTo({ start, end: start });
          }}
        />
      ))}
      {ticks.map(({ at, color }) => (
        <span
          key={at}
          aria-hidden
          className={styles['tick']}
          style={{ top: `${share(at) * 100}%`, background: `var(--mark-${color}-lane)` }}
        />
      ))}
      {panes.map((pane) => (
        <PaneContext key={pane} value={pane}>
          <View opened={opened} pane={pane} />
        </PaneContext>
      ))}
    </nav>
  );
}

/** The frame of what is in view of a pane. */
function View({ opened, pane }: { readonly opened: OpenDocument; readonly pane: PaneSide }) {
  const point = useReader((state) => state.placePoint);
  const isActive = useWorkbench((state) => state.pane === pane);
  const [height, setHeight] = useState(0.02);
  useEffect(() => {
    const scroller = scrollerOf(pane);
    if (scroller) setHeight(scroller.clientHeight / Math.max(1, scroller.scrollHeight));
  }, [pane, point]);
  const at = point ? linear(opened, point) / Math.max(1, opened.length) : 0;
  return (
    <span
      aria-hidden
      className={styles['view']}
      data-active={isActive || undefined}
      style={{ top: `${at * 100}%`, height: `${Math.max(0.012, height) * 100}%` }}
    />
  );
}
