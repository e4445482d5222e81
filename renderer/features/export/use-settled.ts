import { useEffect, useState } from 'react';

/** A value once it has not changed for `pause` ms: typing asks for one preview, not one a letter. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
