import { useEffect, useState } from 'react';

/** False until the window has had nothing to do since `key` was last another: for what may well come a little later. */
export function useIdle(key: string): boolean {
  const [idleFor, setIdleFor] = useState<string | null>(null);
  useEffect(() => {
    const asked = requestIdleCallback(() => setIdleFor(key), { timeout: 10_000 });
    return () => cancelIdleCallback(asked);
  }, [key]);
  return idleFor === key;
}
