import { create } from 'zustand';
import { persist } from 'zustand/middleware';

type Switch = 'inspector' | 'focus' | 'margin';

interface Panes {
  /** Whether the right pane is wanted, where the window has room for it. */
  readonly inspector: boolean;
  /** Other paragraphs than the one in hand step back. */
  readonly focus: boolean;
  /** Cards stand in the margin of the page instead of in a pane. */
  readonly margin: boolean;
  toggle(name: Switch): void;
  set(name: Switch, value: boolean): void;
}

/** How the reader is laid out; it is found again so at the next start. */
export const usePanes = create<Panes>()(
  persist(
    (set, get) => ({
      inspector: true,
      focus: false,
      margin: false,
      toggle: (name) => set({ [name]: !get()[name] } as Partial<Panes>),
      set: (name, value) => set({ [name]: value } as Partial<Panes>),
    }),
    {
      name: 'zhangju.panes',
      partialize: ({ inspector, focus, margin }) => ({ inspector, focus, margin }),
    },
  ),
);
