import { useMemo } from 'react';
import type { TextRange } from '../../../shared/domain/document/range';
import { useWorkbench } from '../../lib/workbench';
import { useMeasureCursor } from './measure-cursor';
import type { RegisterRow } from './use-register';

/** Lines under the words of the register: confirmed, only proposed, and the row in hand. */
export interface MeasurePaint {
  readonly confirmed: readonly TextRange[];
  readonly suggested: readonly TextRange[];
  readonly current: TextRange | null;
}
const nothing: MeasurePaint = { confirmed: [], suggested: [], current: null };

/** What to draw in or near the view; nothing while another tab is shown. */
export function useMeasurePaint(rows: readonly RegisterRow[], near: ReadonlySet<string>): MeasurePaint {
  const isShown = useWorkbench((state) => state.inspectorTab === 'measures');
  const key = useMeasureCursor((state) => state.key);
  return useMemo(() => {
    if (!isShown) return nothing;
    const shown = rows.filter(({ range }) => near.has(range.start.block));
    const rangesOf = (status: string) =>
      shown.filter((row) => row.status === status && row.key !== key).map(({ range }) => range);
    return {
      confirmed: rangesOf('confirmed'),
      suggested: rangesOf('suggested'),
      current: shown.find((row) => row.key === key)?.range ?? null,
    };
  }, [isShown, rows, near, key]);
}
