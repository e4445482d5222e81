import { useCallback, useEffect, useRef, useState } from 'react';
import type { TagId } from '../../../../shared/domain/ids';

type Next = readonly TagId[] | ((now: readonly TagId[]) => readonly TagId[]);

/**
 * The tags as the researcher has just chosen them. Answers of the store arrive later and in order;
 * one that only repeats what was sent from here does not take back a newer choice.
 */
export function useChosen(
  applied: readonly TagId[],
  onChange: (tagIds: readonly TagId[]) => void,
): readonly [readonly TagId[], (next: Next) => void] {
  const [chosen, setChosen] = useState(applied);
  const current = useRef(applied);
  const sent = useRef(new Set([applied.join(' ')]));
  const key = applied.join(' ');
  useEffect(() => {
    if (sent.current.has(key)) return;
    current.current = applied;
    setChosen(applied);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the list
  }, [key]);
  const choose = useCallback(
    (next: Next) => {
      const value = typeof next === 'function' ? next(current.current) : next;
      current.current = value;
      sent.current.add(value.join(' '));
      setChosen(value);
      onChange(value);
    },
    [onChange],
  );
  return [chosen, choose];
}
