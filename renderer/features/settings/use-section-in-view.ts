import { useEffect, useState, type RefObject } from 'react';

/** The section at the top of what scrolls, and a way to bring another there with the keyboard in it. */
export function useSectionInView(
  scroller: RefObject<HTMLElement | null>,
  ids: readonly string[],
): readonly [current: string, goTo: (id: string) => void] {
  const [current, setCurrent] = useState(ids[0] ?? '');
  const key = ids.join(' ');
  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const look = () => {
      const top = view.getBoundingClientRect().top + 80;
      const passed = key.split(' ').filter((id) => {
        const section = view.querySelector(`#${id}`);
        return section !== null && section.getBoundingClientRect().top <= top;
      });
      setCurrent(passed.at(-1) ?? key.split(' ')[0] ?? '');
    };
    view.addEventListener('scroll', look, { passive: true });
    return () => view.removeEventListener('scroll', look);
  }, [scroller, key]);
  const goTo = (id: string) => {
    const section = document.getElementById(id);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
    setCurrent(id);
  };
  return [current, goTo];
}
