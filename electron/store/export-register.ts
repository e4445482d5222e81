import { registerTexts } from '../../shared/domain/export/workbook/texts';
import {
  registerWorkbook,
  type RegisterSource,
  type RegisterWish,
} from '../../shared/domain/export/workbook/register-workbook';
import type { TableFormatId } from '../../shared/domain/export/workbook/registry';
import type { Measure } from '../../shared/domain/measure/register';
import type { RegisterScheme } from '../../shared/domain/measure/scheme';
import { columnsOf } from '../../shared/domain/measure/table/column';
import { tableRowsOf } from '../../shared/domain/measure/table/row';
import { rowsInView, type TableView } from '../../shared/domain/measure/table/view';
import type { Language } from '../../shared/domain/settings/settings';
import type { Tag } from '../../shared/domain/tag/tag';
import { writeWorkbook } from './exporters/workbook';
import { writeFileAtomically } from './exporters/write-file';
import type { Ground } from './register';

export interface RegisterExport extends RegisterWish {
  readonly format: TableFormatId;
  readonly language: Language;
  readonly bom: boolean;
  readonly view: Pick<TableView, 'filters' | 'sort'>;
}

export interface RegisterContent extends Pick<Ground, 'blocks' | 'reading'> {
  readonly document: RegisterSource['document'];
  readonly version: string;
  readonly register: readonly Measure[];
  readonly scheme: RegisterScheme;
  readonly topics: readonly Tag[];
}

/** Writes the register's tables to a file, atomically, and says how many quotes were compared with the source. */
export async function exportRegister(
  { document, version, blocks, reading, register, scheme, topics }: RegisterContent,
  wish: RegisterExport,
  path: string,
  now: number,
) {
  const { texts, words } = registerTexts(wish.language);
  const columns = columnsOf({ reading, scheme, topics, words });
  const rows = rowsInView(tableRowsOf(reading, register), wish.view, columns);
  const made = registerWorkbook({ document, version, blocks, reading, rows, columns }, wish, texts, now);
  writeFileAtomically(path, await writeWorkbook(made.workbook, wish.format, wish));
  return { path, rows: rows.length, checkedQuotes: made.checkedQuotes, differing: made.differing };
}
