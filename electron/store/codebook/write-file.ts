import type { Language } from '../../../shared/domain/settings/settings';
import { writeCsv } from '../../../shared/domain/export/workbook/formats/csv';
import { codebookTable } from '../../../shared/domain/tag/codebook/csv';
import type { CodebookFormat, CodebookTag } from '../../../shared/domain/tag/codebook/entry';
import { writeQdc } from '../../../shared/domain/tag/codebook/qdc';

const archivedName: Readonly<Record<Language, string>> = { 'zh-CN': '已归档', en: 'Archived' };

/** A codebook as a file. A byte order mark is for spreadsheets; readers of XML have choked on one. */
export function codebookBytes(
  tags: readonly CodebookTag[],
  wish: { readonly format: CodebookFormat; readonly language: Language; readonly bom: boolean },
): string {
  if (wish.format === 'qdc') return writeQdc(tags, archivedName[wish.language]);
  const [head = [], ...rows] = codebookTable(tags, wish.language);
  const columns = head.map((title) => ({
    id: String(title),
    title: String(title),
    kind: 'text' as const,
    width: 12,
  }));
  const sheet = { name: '', columns, rows, frozen: 1 };
  return writeCsv({ title: '', about: [], aboutName: '', sheets: [sheet] }, wish.bom);
}
