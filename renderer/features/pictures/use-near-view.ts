import { useEffect, useState, type RefObject } from 'react';

/** Whether an element of the text is in the view or half a view from it. */
export function useNearView(element: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const root = target.closest('[data-reader]')?.parentElement ?? null;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root,
      rootMargin: '50% 0px',
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
