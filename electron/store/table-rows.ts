import { z } from 'zod';
import type { TableRows } from '../../shared/domain/document/table';

const span = z.int().min(2);
const rowsOfTable = z.array(
  z.array(
    z.union([
      z.string(),
      z.strictObject({
        text: z.string(),
        role: z.enum(['caption', 'header']).optional(),
        rowSpan: span.optional(),
        colSpan: span.optional(),
      }),
    ]),
  ),
);

/**
 * The rows of a table as the column `block.rows` keeps them: older libraries have strings alone. Null
 * where the column is empty or was damaged; the block's text still has every word.
 */
export function readTableRows(column: string | null): TableRows | null {
  if (column === null) return null;
  try {
    const read = rowsOfTable.safeParse(JSON.parse(column));
    return read.success ? (read.data as TableRows) : null;
  } catch {
    return null;
  }
}
