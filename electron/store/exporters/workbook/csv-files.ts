import { strToU8, zipSync } from 'fflate';
import { writeCsvFiles } from '../../../../shared/domain/export/workbook/formats/csv';
import type { Workbook } from '../../../../shared/domain/export/workbook/workbook';

/** The same tables give the same bytes whenever they are written. */
const mtime = new Date(2000, 0, 1);

/** Every table of the workbook as a CSV file, in one zip. */
export function writeCsvZip(workbook: Workbook, bom: boolean): Uint8Array {
  const files = writeCsvFiles(workbook, bom).map(({ name, text }) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime });
}
