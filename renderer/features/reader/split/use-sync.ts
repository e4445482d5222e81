import { useEffect } from 'react';
import { otherSide, paneSides, useWorkbench, type PaneSide } from '../../../lib/workbench';
import { usePanes } from '../panes';
import { onSent, onView, viewOf } from '../views';
import { align } from './anchors';

/** What a hand does to a pane before it scrolls. */
const touches = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Frames in which text that was only estimated takes its true height. */
const settlingFrames = 8;

/**
 * Lets the two panes scroll together by address while that is switched on. One of them leads: the one
 * touched last, or the one that is sent somewhere. What the other does of itself moves nothing,
 * so that the two never answer each other.
 */
export function useSync(): void {
  const isOn = usePanes((state) => state.synchronised);
  useEffect(() => {
    if (!isOn) return;
    let leader: PaneSide = useWorkbench.getState().pane;
    let frame = 0;
    let framesLeft = 0;
    const follow = () => {
      frame = framesLeft > 0 ? requestAnimationFrame(follow) : 0;
      framesLeft -= 1;
      const [leading, following] = [viewOf(leader), viewOf(otherSide(leader))];
      if (leading && following) align(following, leading);
    };
    const later = () => {
      framesLeft = settlingFrames;
      frame ||= requestAnimationFrame(follow);
    };
    let stops: (() => void)[] = [];
    const listen = () => {
      for (const stop of stops) stop();
      stops = paneSides.flatMap((side) => {
        const scroller = viewOf(side)?.scroller;
        if (!scroller) return [];
        const lead = () => {
          leader = side;
        };
        const onScroll = () => {
          if (side === leader) later();
        };
        for (const touch of touches) scroller.addEventListener(touch, lead, { passive: true, capture: true });
        scroller.addEventListener('scroll', onScroll, { passive: true });
        return () => {
          for (const touch of touches) scroller.removeEventListener(touch, lead, { capture: true });
          scroller.removeEventListener('scroll', onScroll);
        };
      });
      later();
    };
    listen();
    const stopViews = onView(listen);
    const stopSent = onSent((side) => {
      leader = side;
      later();
    });
    // Another width lays both texts out anew.
    window.addEventListener('resize', later);
    const stopWidths = usePanes.subscribe((state, before) => {
      if (state.share !== before.share) later();
    });
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of [...stops, stopViews, stopSent, stopWidths]) stop();
      window.removeEventListener('resize', later);
    };
  }, [isOn]);
}
