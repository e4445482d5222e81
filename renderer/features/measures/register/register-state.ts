import { create } from 'zustand';
import type { DocumentId } from '../../../../shared/domain/ids';
import type { TableLook, TableName } from '../../../../shared/domain/measure/table/look';
import type { Filter } from '../../../../shared/domain/measure/table/view';

export const subviews = ['table', 'pivot', 'coverage', 'targets'] as const;
export type Subview = (typeof subviews)[number];
export type { TableName };

const notRejected: Filter = { column: 'status', keys: ['rejected'], not: true };

export interface PivotChoice {
  readonly down: string;
  readonly across: string;
  readonly look: 'table' | 'chart';
}

/** What is kept of how a document's register is looked at, also over a restart. */
export interface KeptRegister {
  readonly subview: Subview;
  readonly tables: Readonly<Record<TableName, TableLook>>;
  /** Groups that are folded. */
  readonly closed: ReadonlySet<string>;
  /** The row in hand of each table. */
  readonly cursors: Readonly<Record<TableName, string | null>>;
  readonly pivot: PivotChoice;
}

export const freshRegister: KeptRegister = {
  subview: 'table',
  tables: {
    table: {
      filters: [{ column: 'kind', keys: ['measure'] }, notRejected],
      sort: null,
      group: 'section',
      columns: ['verb', 'strength', 'topics', 'actor', 'region', 'year', 'status'],
      widths: {},
    },
    targets: {
      filters: [notRejected],
      sort: null,
      group: 'targetType',
      columns: ['indicator', 'relation', 'value', 'unit', 'year', 'status'],
      widths: {},
    },
  },
  closed: new Set(),
  cursors: { table: null, targets: null },
  pivot: { down: 'strength', across: 'chapter', look: 'table' },
};

/** How the register is looked at; what it holds lives in the store. */
interface RegisterState extends KeptRegister {
  /** The document whose register this is; null before one was opened. */
  readonly documentId: DocumentId | null;
  readonly chosen: ReadonlySet<string>;
  readonly cell: { readonly row: string; readonly column: string } | null;

  openRegister(documentId: DocumentId, kept: KeptRegister): void;
  showSubview(subview: Subview): void;
  changeTable(name: TableName, change: Partial<TableLook>): void;
  toggleGroup(key: string): void;
  moveTo(name: TableName, key: string | null): void;
  choose(keys: ReadonlySet<string>): void;
  changePivot(change: Partial<PivotChoice>): void;
  chooseCell(cell: RegisterState['cell']): void;
}

export const useRegisterState = create<RegisterState>((set, get) => ({
  ...freshRegister,
  documentId: null,
  chosen: new Set(),
  cell: null,

  openRegister: (documentId, kept) => set({ ...kept, documentId, chosen: new Set(), cell: null }),
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
  moveTo: (name, key) => set({ cursors: { ...get().cursors, [name]: key } }),
  choose: (chosen) => set({ chosen }),
  changePivot: (change) => set({ pivot: { ...get().pivot, ...change }, cell: null }),
  chooseCell: (cell) => set({ cell }),
}));
