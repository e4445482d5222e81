import { create } from 'zustand';
import { persist } from 'zustand/middleware';

type Switch = 'inspector' | 'focus' | 'margin' | 'synchronised';

export const halves = 0.5;

interface Panes {
  /** Whether the right pane is wanted, where the window has room for it. */
  readonly inspector: boolean;
  /** Other paragraphs than the one in hand step back. */
  readonly focus: boolean;
  /** Cards stand in the margin of the page instead of in a pane. */
  readonly margin: boolean;
  /** Share of the width that the first of two panes has. */
  readonly share: number;
  /** Whether two panes scroll together, by address. */
  readonly synchronised: boolean;
  toggle(name: Switch): void;
  set(name: Switch, value: boolean): void;
  setShare(share: number): void;
}

/** How the reader is laid out; it is found again so at the next start. */
export const usePanes = create<Panes>()(
  persist(
    (set, get) => ({
      inspector: true,
      focus: false,
      margin: false,
      share: halves,
      synchronised: false,
      toggle: (name) => set({ [name]: !get()[name] } as Partial<Panes>),
      set: (name, value) => set({ [name]: value } as Partial<Panes>),
      setShare: (share) => set({ share }),
    }),
    {
      name: 'zhangju.panes',
      partialize: ({ inspector, focus, margin, share, synchronised }) => ({
        inspector,
        focus,
        margin,
        share,
        synchronised,
      }),
    },
  ),
);
