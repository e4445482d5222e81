import { create } from 'zustand';
import { noFilter, type MarkFilter } from '../../../shared/domain/annotation/filter';
import type { AnnotationId } from '../../../shared/domain/ids';

interface FilterState {
  readonly filter: MarkFilter;
  /** Marks that were picked one by one for a common change. */
  readonly chosen: ReadonlySet<AnnotationId>;
  /** Whether the form that adds a condition is open. */
  readonly isFormOpen: boolean;
  setFilter(filter: MarkFilter): void;
  toggleChosen(id: AnnotationId): void;
  clearChosen(): void;
  openForm(isOpen: boolean): void;
}

/** Which marks are shown, and which are chosen. */
export const useMarkFilter = create<FilterState>((set, get) => ({
  filter: noFilter,
  chosen: new Set<AnnotationId>(),
  isFormOpen: false,
  setFilter: (filter) => set({ filter }),
  toggleChosen: (id) => {
    const chosen = new Set(get().chosen);
    if (!chosen.delete(id)) chosen.add(id);
    set({ chosen });
  },
  clearChosen: () => set({ chosen: new Set() }),
  openForm: (isFormOpen) => set({ isFormOpen }),
}));
