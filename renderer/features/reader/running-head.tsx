import { memo, useEffect, useRef, useState } from 'react';
import type { OpenDocument } from '../../lib/open-document';
import { useOwnPane } from '../../lib/pane';
import { blockElementId, scrollerOf } from './dom-text';
import { useReader } from './reader-state';
import styles from './reader-view.module.css';

/** What of the view lies under the head, in px from its top. */
const covered = 48;

/** The chapter's title over the text, once its heading has left the view. */
export const RunningHead = memo(function RunningHead({ opened }: { readonly opened: OpenDocument }) {
  const index = useReader((state) => state.placeIndex);
  const chapter = opened.reading.blocks[index]?.path[0];
  const isInView = useHeadingInView(opened, chapter, index);
  return (
    <p className={styles['running']} lang="zh-CN">
      {chapter && !isInView ? (opened.blockById.get(chapter)?.text ?? '') : ''}
    </p>
  );
});

/** Whether a heading is seen in the pane; it is looked for again with each place, as it may come onto the page late. */
function useHeadingInView(opened: OpenDocument, heading: string | undefined, index: number): boolean {
  const pane = useOwnPane();
  const [isInView, setInView] = useState(false);
  const observer = useRef<IntersectionObserver>(null);
  const observed = useRef<Element>(null);
  useEffect(() => {
    const own = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting ?? false), {
      root: scrollerOf(pane),
      rootMargin: `${-covered}px 0px 0px`,
    });
    observer.current = own;
    observed.current = null;
    return () => own.disconnect();
    // Another text comes in a scroller of its own.
  }, [pane, opened]);
  useEffect(() => {
    const element = heading === undefined ? null : document.getElementById(blockElementId(pane, heading));
    // While a chapter is scrolled through there is nothing to do.
    if (element === observed.current) return;
    observed.current = element;
    observer.current?.disconnect();
    if (element) observer.current?.observe(element);
    else setInView(false);
  }, [pane, opened, heading, index]);
  return isInView;
}
