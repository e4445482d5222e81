import { create } from 'zustand';
import type { Filter, Sort } from '../../../../shared/domain/measure/table/view';

export const subviews = ['table', 'pivot', 'coverage', 'targets'] as const;
export type Subview = (typeof subviews)[number];
/** The two tables: of measures and principles, and of targets. */
export type TableName = 'table' | 'targets';

export interface TableState {
  readonly filters: readonly Filter[];
  readonly sort: Sort | null;
  readonly group: string | null;
  /** Columns behind the frozen ones, in the table's own order. */
  readonly columns: readonly string[];
}

const notRejected: Filter = { column: 'status', keys: ['rejected'], not: true };

/** How the register is looked at; what it holds lives in the store. */
interface RegisterState {
  readonly subview: Subview;
  readonly tables: Readonly<Record<TableName, TableState>>;
  /** Groups that are folded. */
  readonly closed: ReadonlySet<string>;
  readonly cursor: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly pivot: { readonly down: string; readonly across: string; readonly look: 'table' | 'chart' };
  readonly cell: { readonly row: string; readonly column: string } | null;

  showSubview(subview: Subview): void;
  changeTable(name: TableName, change: Partial<TableState>): void;
  toggleGroup(key: string): void;
  moveTo(key: string | null): void;
  choose(keys: ReadonlySet<string>): void;
  changePivot(change: Partial<RegisterState['pivot']>): void;
  chooseCell(cell: RegisterState['cell']): void;
}

export const useRegisterState = create<RegisterState>((set, get) => ({
  subview: 'table',
  tables: {
    table: {
      filters: [{ column: 'kind', keys: ['measure'] }, notRejected],
      sort: null,
      group: 'section',
      columns: ['verb', 'strength', 'topics', 'actor', 'region', 'year', 'status'],
    },
    targets: {
      filters: [notRejected],
      sort: null,
      group: 'targetType',
      columns: ['indicator', 'relation', 'value', 'unit', 'year', 'status'],
    },
  },
  closed: new Set(),
  cursor: null,
  chosen: new Set(),
  pivot: { down: 'strength', across: 'chapter', look: 'table' },
  cell: null,

  showSubview: (subview) => set({ subview, chosen: new Set() }),
  changeTable: (name, change) => {
    const { tables } = get();
    set({ tables: { ...tables, [name]: { ...tables[name], ...change } } });
  },
  toggleGroup: (key) => {
    const closed = new Set(get().closed);
    if (!closed.delete(key)) closed.add(key);
    set({ closed });
  },
  moveTo: (cursor) => set({ cursor }),
  choose: (chosen) => set({ chosen }),
  changePivot: (change) => set({ pivot: { ...get().pivot, ...change }, cell: null }),
  chooseCell: (cell) => set({ cell }),
}));
