import { create } from 'zustand';
import type { BlockId, TagId } from '../../../../shared/domain/ids';
import type { CoverageUnit } from '../../../../shared/domain/topic/coverage';

/** What is kept of how the coverage of a document is looked at. */
export interface KeptCoverage {
  /** Null for the first scheme of the codebook. */
  readonly schemeId: TagId | null;
  readonly unit: CoverageUnit;
  /** The section whose clauses are listed below; null for the whole document. */
  readonly section: BlockId | null;
  /** Chapters whose sections the reader opened or closed; others go by whether anything has a topic. */
  readonly opened: ReadonlyMap<BlockId, boolean>;
  readonly cursor: string | null;
}

/** How the coverage is looked at. */
interface CoverageState extends KeptCoverage {
  openCoverage(kept: KeptCoverage): void;
  showScheme(schemeId: TagId): void;
  showUnit(unit: CoverageUnit): void;
  showSection(section: BlockId | null): void;
  open(chapter: BlockId, isOpen: boolean): void;
  moveTo(cursor: string | null): void;
}

export const freshCoverage: KeptCoverage = {
  schemeId: null,
  unit: 'sentence',
  section: null,
  opened: new Map(),
  cursor: null,
};

export const useCoverageState = create<CoverageState>((set, get) => ({
  ...freshCoverage,

  openCoverage: (kept) => set(kept),
  showScheme: (schemeId) => set({ schemeId, cursor: null }),
  showUnit: (unit) => set({ unit, cursor: null }),
  showSection: (section) => set({ section, cursor: null }),
  open: (chapter, isOpen) => set({ opened: new Map(get().opened).set(chapter, isOpen) }),
  moveTo: (cursor) => set({ cursor }),
}));
