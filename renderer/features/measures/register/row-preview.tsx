import { ArrowDown, ArrowUp, BookOpen, NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toReading } from '../../../../shared/domain/document/reading';
import { tableIn } from '../../../../shared/domain/document/reading-table';
import { cellAt } from '../../../../shared/domain/document/table';
import { rowAgrees } from '../../../../shared/domain/measure/table/agrees';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { reportFailure } from '../../../lib/notices';
import { useWorkbench } from '../../../lib/workbench';
import { IconButton } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { openMemo } from '../../notes';
import { RowDifference } from './row-difference';
import { RowFields } from './row-fields';
import { RowMarks } from './row-marks';
import type { Register } from './use-table-ground';
import styles from './row-preview.module.css';

interface RowPreviewProps {
  readonly register: Register;
  readonly row: TableRow | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSplit: (row: TableRow) => void;
}

/** The clause of the row in hand, every field of it, and the marks that stand there. */
export function RowPreview({ register, row, onStep, onSplit }: RowPreviewProps) {
  const { t } = useTranslation('register');
  if (!row)
    return (
      <aside className={styles['pane']} aria-label={t('preview.label')}>
        <EmptyState title={t('preview.empty')}>{t('addHint')}</EmptyState>
      </aside>
    );
  const { opened } = register;
  const agrees = rowAgrees(opened.blocks, opened.reading, row);
  const heading = row.section ? opened.blockById.get(row.section)?.text : '';
  return (
    <aside className={styles['pane']} aria-label={t('preview.label')}>
      <header className={styles['head']}>
        <span>{row.address}</span>
        <span className={agrees ? styles['meta'] : styles['bad']}>
          {t(agrees ? 'preview.agrees' : 'preview.differs')}
        </span>
        <span className={styles['steps']}>
          <IconButton label={t('preview.before')} onClick={() => onStep(-1)}>
            <ArrowUp size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
          <IconButton label={t('preview.after')} onClick={() => onStep(1)}>
            <ArrowDown size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
          <IconButton
            label={t('note-tools:memo.write')}
            disabled={row.id === null}
            onClick={() => {
              if (row.id === null) return;
              const memo = openMemo({ kind: 'measure', id: row.id }, opened.document.id, row.address);
              reportFailure(memo);
            }}
          >
            <NotebookPen size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
          <IconButton label={t('preview.read')} onClick={() => useWorkbench.getState().jumpTo(row.range)}>
            <BookOpen size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        </span>
      </header>
      <div className={styles['body']}>
        {heading && (
          <h2 className={styles['heading']} lang="zh-CN">
            {heading}
          </h2>
        )}
        <Clause register={register} row={row} />
        {row.difference && <RowDifference register={register} row={row} />}
        <RowFields key={row.key} register={register} row={row} onSplit={() => onSplit(row)} />
        <RowMarks opened={opened} row={row} />
      </div>
    </aside>
  );
}

/** The paragraph, or row of a table, that the register's row stands in, its words drawn as the ones in hand. */
function Clause({ register, row }: { readonly register: Register; readonly row: TableRow }) {
  const { reading } = register.opened;
  const block = reading.blocks[row.index];
  if (!block) return null;
  const from = toReading(reading, row.range.start)?.offset ?? 0;
  const topicEnd = Math.min(block.topicEnd, from);
  const end = toReading(reading, row.range.end, 'end');
  const to = end?.index === row.index ? end.offset : block.text.length;
  const table = tableIn(block);
  const own = table && cellAt(table, from, 'start');
  const cells = (own && table.rows[own.row - 1]) ?? [];
  const [first, last] = [cells[0]?.start ?? 0, cells.at(-1)?.end ?? block.text.length];
  const words = (start: number, end: number) => block.text.slice(start, end).replaceAll('\t', ' | ');
  return (
    <p className={styles['clause']} lang="zh-CN">
      <b>{words(0, topicEnd)}</b>
      {words(Math.max(topicEnd, first), from)}
      <mark>{words(from, to)}</mark>
      <span>{words(to, Math.max(to, last))}</span>
    </p>
  );
}
