import type { BlockId, DocumentId, TagId } from '../../../../shared/domain/ids';
import { coverageUnits } from '../../../../shared/domain/topic/coverage';
import { freshCoverage, type KeptCoverage } from '../coverage/coverage-state';
import { lookFrom } from '../../../../shared/domain/measure/table/look';
import { freshRegister, subviews, type KeptRegister } from './register-state';

const keyOf = (documentId: DocumentId) => `zhangju.register.${documentId}`;

export interface KeptView {
  readonly register: KeptRegister;
  readonly coverage: KeptCoverage;
}

type Kept = { readonly [K in keyof KeptRegister | 'coverage']?: unknown };
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const wordsOr = <T>(value: unknown, otherwise: T): string | T =>
  typeof value === 'string' ? value : otherwise;

function coverageFrom(value: unknown): KeptCoverage {
  const kept = record(value);
  const opened = Array.isArray(kept['opened']) ? (kept['opened'] as unknown[]) : [];
  return {
    schemeId: wordsOr(kept['schemeId'], null) as TagId | null,
    unit: coverageUnits.find((one) => one === kept['unit']) ?? freshCoverage.unit,
    section: wordsOr(kept['section'], null) as BlockId | null,
    opened: new Map(
      opened.flatMap((pair): [BlockId, boolean][] =>
        Array.isArray(pair) && typeof pair[0] === 'string' ? [[pair[0] as BlockId, pair[1] === true]] : [],
      ),
    ),
    cursor: wordsOr(kept['cursor'], null),
  };
}

function readKept(kept: Kept): KeptRegister {
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
export function keptRegister(documentId: DocumentId): KeptView {
  try {
    const kept = record(JSON.parse(localStorage.getItem(keyOf(documentId)) ?? 'null')) as Kept;
    return { register: readKept(kept), coverage: coverageFrom(kept.coverage) };
  } catch {
    return { register: freshRegister, coverage: freshCoverage };
  }
}

/** Keeps how the register is looked at for the next start. A full disk loses a view, nothing else. */
export function keepRegister(documentId: DocumentId, { register, coverage }: KeptView): void {
  const { subview, tables, closed, cursors, pivot } = register;
  const { schemeId, unit, section, opened, cursor } = coverage;
  try {
    localStorage.setItem(
      keyOf(documentId),
      JSON.stringify({
        subview,
        tables,
        closed: [...closed],
        cursors,
        pivot,
        coverage: { schemeId, unit, section, opened: [...opened], cursor },
      }),
    );
  } catch {
    // Nothing of the researcher's work is in it.
  }
}
