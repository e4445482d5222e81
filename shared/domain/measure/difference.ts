import type { TextRange } from '../document/range';
import {
  fieldNames,
  type FieldName,
  type Statement,
  type StatementFields,
  type StatementKind,
} from './statement';

/** What the rules say now of a kept row, where it is not what they had said when it was kept. */
export type Difference =
  /** They propose nothing for its words any more. */
  | { readonly kind: 'gone' }
  /** They propose other words that touch it. */
  | { readonly kind: 'range'; readonly range: TextRange; readonly quote: string }
  /** They read other fields off the same words; `statementKind` where that changed too. */
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly name: FieldName; readonly was: string; readonly now: string }[];
      readonly statementKind: StatementKind | null;
    };

const isSameRange = (a: TextRange, b: TextRange) =>
  a.start.block === b.start.block &&
  a.start.offset === b.start.offset &&
  a.end.block === b.end.block &&
  a.end.offset === b.end.offset;

/**
 * Compares what the rules had said of a row with what they say now; `found` are the statements that
 * touch its words. What the researcher changed plays no part: it stands either way.
 */
export function differenceOf(
  row: { readonly range: TextRange },
  proposed: StatementFields & { readonly kind: StatementKind },
  found: readonly Statement[],
): Difference | null {
  const same = found.find((statement) => isSameRange(statement.range, row.range));
  if (!same) {
    const longest = found.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
    return longest ? { kind: 'range', range: longest.range, quote: longest.quote } : { kind: 'gone' };
  }
  const fields = fieldNames
    .filter((name) => same[name] !== proposed[name])
    .map((name) => ({ name, was: proposed[name] ?? '', now: same[name] ?? '' }));
  const statementKind = same.kind === proposed.kind ? null : same.kind;
  return fields.length > 0 || statementKind ? { kind: 'fields', fields, statementKind } : null;
}
