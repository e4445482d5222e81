import { tableWords } from '../../measure/table/words';
import type { TableWords } from '../../measure/table/column';
import type { Language } from '../../settings/settings';
import english from '../../../../resources/locales/en/register.json';
import chinese from '../../../../resources/locales/zh-CN/register.json';
import type { WorkbookTexts } from './register-workbook';

/** The words of the register's tables, for what leaves the window. */
export function registerTexts(language: Language): {
  readonly texts: WorkbookTexts;
  readonly words: TableWords;
} {
  const catalogue = language === 'en' ? english : chinese;
  const lookup = (key: string): string => {
    let value: unknown = catalogue.table;
    for (const part of key.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
    return typeof value === 'string' ? value : key;
  };
  return {
    texts: {
      ...catalogue.export,
      join: catalogue.join,
      nothing: catalogue.filter.none,
      total: catalogue.pivot.total,
    },
    words: tableWords(lookup),
  };
}
