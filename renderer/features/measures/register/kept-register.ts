import type { DocumentId } from '../../../../shared/domain/ids';
import { lookFrom } from '../../../../shared/domain/measure/table/look';
import { freshRegister, subviews, type KeptRegister } from './register-state';

const keyOf = (documentId: DocumentId) => `zhangju.register.${documentId}`;

type Kept = { readonly [K in keyof KeptRegister]?: unknown };
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const wordsOr = <T>(value: unknown, otherwise: T): string | T =>
  typeof value === 'string' ? value : otherwise;

function readKept(text: string | null): KeptRegister {
  const kept = record(JSON.parse(text ?? 'null')) as Kept;
  const [tables, cursors, pivot] = [record(kept.tables), record(kept.cursors), record(kept.pivot)];
  return {
    subview: subviews.find((one) => one === kept.subview) ?? freshRegister.subview,
    tables: {
      table: lookFrom(tables['table'], freshRegister.tables.table),
      targets: lookFrom(tables['targets'], freshRegister.tables.targets),
    },
    closed: new Set(
      Array.isArray(kept.closed) ? kept.closed.filter((one): one is string => typeof one === 'string') : [],
    ),
    cursors: { table: wordsOr(cursors['table'], null), targets: wordsOr(cursors['targets'], null) },
    pivot: {
      down: wordsOr(pivot['down'], freshRegister.pivot.down),
      across: wordsOr(pivot['across'], freshRegister.pivot.across),
      look: pivot['look'] === 'chart' ? 'chart' : 'table',
    },
  };
}

/** How the researcher left the register of this document; as it comes where nothing readable is kept. */
export function keptRegister(documentId: DocumentId): KeptRegister {
  try {
    return readKept(localStorage.getItem(keyOf(documentId)));
  } catch {
    return freshRegister;
  }
}

/** Keeps how the register is looked at for the next start. A full disk loses a view, nothing else. */
export function keepRegister(documentId: DocumentId, state: KeptRegister): void {
  const { subview, tables, closed, cursors, pivot } = state;
  try {
    localStorage.setItem(
      keyOf(documentId),
      JSON.stringify({ subview, tables, closed: [...closed], cursors, pivot }),
    );
  } catch {
    // Nothing of the researcher's work is in it.
  }
}
