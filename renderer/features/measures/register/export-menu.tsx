import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fileNameFor } from '../../../../shared/domain/export/file-name';
import {
  exportedColumns,
  type RegisterPart,
} from '../../../../shared/domain/export/workbook/register-workbook';
import { tableFormats, type TableFormatId } from '../../../../shared/domain/export/workbook/registry';
import type { Language } from '../../../../shared/domain/settings/settings';
import { callStore } from '../../../lib/client';
import { reportFailure, useNotices } from '../../../lib/notices';
import { Button } from '../../../ui/button';
import { Menu } from '../../../ui/menu';
import { useRegisterState, type Subview } from './register-state';
import type { Register } from './use-table-ground';

/** What a format of one table takes first: what is being looked at. */
const partsOf: Readonly<Record<Subview, readonly RegisterPart[]>> = {
  table: ['measures', 'targets', 'pivot'],
  coverage: ['measures', 'targets', 'pivot'],
  targets: ['targets', 'measures', 'pivot'],
  pivot: ['pivot', 'measures', 'targets'],
};

/** The register as a file of tables: the rows that pass the filters, every column that has its words. */
export function ExportMenu({ register }: { readonly register: Register }) {
  const { t, i18n } = useTranslation('register');
  const { document } = register.opened;
  const write = async (format: TableFormatId, bom: boolean) => {
    const { subview, tables, pivot } = useRegisterState.getState();
    const extension = tableFormats.find(({ id }) => id === format)?.extension ?? '';
    const path = await window.zhangju.host.chooseSavePath(
      fileNameFor(`${document.title} ${t('title')}`, extension, t('title')),
      extension,
    );
    if (!path) return;
    const own = register.scheme.columns.map(({ id }) => `own:${id}`);
    const { filters, sort } = tables[subview === 'targets' ? 'targets' : 'table'];
    const written = await callStore('register:export', {
      documentId: document.id,
      path,
      wish: {
        format,
        bom,
        language: i18n.language as Language,
        parts: [...partsOf[subview]],
        measureColumns: [...exportedColumns.measureColumns, ...own],
        targetColumns: [...exportedColumns.targetColumns, ...own],
        pivot: { down: pivot.down, across: pivot.across },
        view: {
          sort,
          // What kind a row is makes its sheet; targets are no measures' rows.
          filters: filters
            .filter(({ column }) => column !== 'kind')
            .map((filter) => ({ ...filter, keys: [...filter.keys] })),
        },
      },
    });
    const { rows: count, checkedQuotes: quotes, differing } = written;
    useNotices
      .getState()
      .tell(t(differing > 0 ? 'export.doneDiffering' : 'export.done', { count, quotes, differing }));
  };
  const item = (format: TableFormatId, name: string, bom = false) => ({
    id: name,
    text: t(`export.format.${name}`),
    onSelect: () => reportFailure(write(format, bom)),
  });
  return (
    <Menu
      trigger={
        <Button look="plain">
          <Upload size={16} strokeWidth={1.5} aria-hidden />
          {t('app:export')}
        </Button>
      }
      items={tableFormats.flatMap(({ id }) =>
        id === 'csv'
          ? [item(id, id), item(id, 'csvBom', true)]
          : // Spreadsheet programs open the files of a zip one by one: each says its encoding.
            [item(id, id, id === 'csv-files')],
      )}
    />
  );
}
