import { findAll, type TextHit } from '../../../shared/domain/search/find';
import type { Reading } from '../../../shared/domain/document/reading';
import { createPaneStore } from '../../lib/pane';
import { useWorkbench } from '../../lib/workbench';

/** What is searched: the source, or what the researcher wrote on it. */
export const findScopes = ['text', 'comments', 'notes'] as const;
export type FindScope = (typeof findScopes)[number];

interface FindState {
  readonly scope: FindScope;
  readonly query: string;
  /** The reading that was searched; null before any was. */
  readonly reading: Reading | null;
  readonly hits: readonly TextHit[];
  /** Index of the current hit; -1 before one was chosen. */
  readonly current: number;
  search(reading: Reading, query: string): void;
  step(by: 1 | -1): void;
  choose(index: number): void;
  clear(): void;
  setScope(scope: FindScope): void;
}

/** Finding in the text of a pane. The reading is in the window already, so nothing is asked of the store. */
export const useFind = createPaneStore<FindState>((set, get) => ({
  scope: 'text',
  query: '',
  reading: null,
  hits: [],
  current: -1,
  search: (reading, query) => {
    const hits = query.trim() === '' ? [] : findAll(reading, query);
    set({ query, reading, hits, current: -1 });
  },
  step: (by) => {
    const { hits, current } = get();
    if (hits.length === 0) return;
    set({
      current: current < 0 ? (by > 0 ? 0 : hits.length - 1) : (current + by + hits.length) % hits.length,
    });
  },
  choose: (current) => set({ current }),
  setScope: (scope) => set({ scope }),
  clear: () => set({ query: '', reading: null, hits: [], current: -1 }),
}));

/** Whether the search is what one is at: its hits are painted and counted only then. */
export const useIsSearching = () =>
  useWorkbench(({ inspectorTab, historyTab }) => inspectorTab === 'search' && historyTab === null);
