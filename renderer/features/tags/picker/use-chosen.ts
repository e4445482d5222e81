import { useCallback, useEffect, useRef, useState } from 'react';
import type { TagId } from '../../../../shared/domain/ids';

type Next = readonly TagId[] | ((now: readonly TagId[]) => readonly TagId[]);

interface Chosen {
  readonly chosen: readonly TagId[];
  readonly choose: (next: Next) => void;
  /** Calls back once the last choice has been sent, at once if it has. A later call takes its place. */
  readonly whenSent: (done: () => void) => void;
}

/** After this long without an answer (ms) the next choice is sent all the same: the last one failed. */
const patience = 2000;
const noDone = (): void => {};
/** The store may answer the same tags in another order. */
const keyOf = (ids: readonly TagId[]) => ids.toSorted().join(' ');

/**
 * The tags as the researcher has just chosen them, ahead of the store. One change is under way at
 * a time and the last choice waits for its answer: the first may be making the mark that the
 * second is meant for.
 */
export function useChosen(applied: readonly TagId[], onChange: (tagIds: readonly TagId[]) => void): Chosen {
  const [chosen, setChosen] = useState(applied);
  const tell = useRef(onChange);
  const state = useRef({
    now: applied,
    sent: keyOf(applied),
    known: new Set([keyOf(applied)]),
    timer: 0,
    done: noDone,
  });
  useEffect(() => {
    tell.current = onChange;
  });

  const send = useCallback(() => {
    const it = state.current;
    window.clearTimeout(it.timer);
    it.timer = 0;
    if (keyOf(it.now) !== it.sent) {
      it.sent = keyOf(it.now);
      it.known.add(it.sent);
      it.timer = window.setTimeout(send, patience);
      tell.current(it.now);
    }
    it.done();
  }, []);

  const key = keyOf(applied);
  useEffect(() => {
    const it = state.current;
    // After the effects of this pass: the reader learns of its own marks in one of them.
    if (it.timer !== 0 && key === it.sent) queueMicrotask(send);
    else if (!it.known.has(key)) {
      // Somebody else changed the tags, or the picker now stands for another mark.
      it.now = applied;
      it.sent = key;
      setChosen(applied);
      it.done();
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the list
  }, [key, send]);

  useEffect(() => {
    const it = state.current;
    return () => window.clearTimeout(it.timer);
  }, []);

  const choose = useCallback(
    (next: Next) => {
      const it = state.current;
      it.now = typeof next === 'function' ? next(it.now) : next;
      setChosen(it.now);
      if (it.timer === 0) send();
    },
    [send],
  );
  const whenSent = useCallback((done: () => void) => {
    const it = state.current;
    it.done = noDone;
    if (keyOf(it.now) === it.sent) done();
    else it.done = done;
  }, []);
  return { chosen, choose, whenSent };
}
