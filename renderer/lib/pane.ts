import { createContext, useContext } from 'react';
import { createStore, useStore, type StateCreator, type StoreApi } from 'zustand';
import { useWorkbench, type PaneSide } from './workbench';

/** The pane of the reader around a component; null outside, where the active one is meant. */
export const PaneContext = createContext<PaneSide | null>(null);

/** The pane that a component belongs to, for what is drawn within one only. */
export const useOwnPane = (): PaneSide => useContext(PaneContext) ?? 'first';

/** What each pane has of its own. A component reads that of the pane around it, a command that of the active pane. */
export interface PaneStore<T> {
  (): T;
  <U>(select: (state: T) => U): U;
  of(pane: PaneSide): StoreApi<T>;
  getState(): T;
  setState(change: Partial<T>): void;
  /** Lets a pane begin anew. */
  reset(pane: PaneSide): void;
}

/** A store of which each pane has its own. */
export function createPaneStore<T>(make: StateCreator<T>): PaneStore<T> {
  const stores = { first: createStore<T>()(make), second: createStore<T>()(make) };
  const active = () => stores[useWorkbench.getState().pane];
  function useOwn<U>(select: (state: T) => U = (state) => state as unknown as U): U {
    const own = useContext(PaneContext);
    const pane = useWorkbench((state) => own ?? state.pane);
    return useStore(stores[pane], select);
  }
  return Object.assign(useOwn, {
    of: (pane: PaneSide) => stores[pane],
    getState: () => active().getState(),
    setState: (change: Partial<T>) => active().setState(change),
    reset: (pane: PaneSide) => stores[pane].setState(stores[pane].getInitialState(), true),
  });
}
