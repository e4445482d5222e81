import { create } from 'zustand';

/** How many dialogs lie over the page, which is inert under them. */
export const useModals = create<{ readonly open: number }>(() => ({ open: 0 }));

/** To be called when a dialog opens; answers what is to be called when it closes. */
export function modalOpens(): () => void {
  const step = (by: number) => useModals.setState(({ open }) => ({ open: open + by }));
  step(1);
  return () => step(-1);
}

export const isModalOpen = (): boolean => useModals.getState().open > 0;
