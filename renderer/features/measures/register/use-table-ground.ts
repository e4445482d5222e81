import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsOf, type TableColumn } from '../../../../shared/domain/measure/table/column';
import { tableRowsOf, type TableRow } from '../../../../shared/domain/measure/table/row';
import { tableWords } from '../../../../shared/domain/measure/table/words';
import type { RegisterScheme } from '../../../../shared/domain/measure/scheme';
import { useStoreQuery } from '../../../lib/client';
import type { OpenDocument } from '../../../lib/open-document';
import { useTags } from '../../tags';

/** The register of the open document as a table: its rows, every column, and what the columns are made of. */
export interface Register {
  readonly opened: OpenDocument;
  readonly rows: readonly TableRow[];
  readonly byKey: ReadonlyMap<string, TableRow>;
  readonly columns: readonly TableColumn[];
  readonly columnById: ReadonlyMap<string, TableColumn>;
  readonly scheme: RegisterScheme;
}

const noScheme: RegisterScheme = { columns: [], statuses: [] };

/** Null while the register is on its way. */
export function useTableGround(opened: OpenDocument): Register | null {
  const { t } = useTranslation('register');
  const { data: measures } = useStoreQuery('measure:list', { documentId: opened.document.id });
  const { data: scheme = noScheme } = useStoreQuery('register:scheme', {});
  const { list: tags } = useTags();
  const rows = useMemo(() => measures && tableRowsOf(opened.reading, measures), [opened, measures]);
  const columns = useMemo(
    () =>
      columnsOf({
        reading: opened.reading,
        scheme,
        topics: tags,
        words: tableWords((key) => t(`table.${key}`)),
      }),
    [opened, scheme, tags, t],
  );
  return useMemo(
    () =>
      rows
        ? {
            opened,
            rows,
            byKey: new Map(rows.map((row) => [row.key, row])),
            columns,
            columnById: new Map(columns.map((column) => [column.id, column])),
            scheme,
          }
        : null,
    [opened, rows, columns, scheme],
  );
}
