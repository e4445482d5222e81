import { useMemo } from 'react';
import { toReading } from '../../../shared/domain/document/reading';
import { rangeKey, type Measure } from '../../../shared/domain/measure/register';
import { useStoreQuery } from '../../lib/client';
import type { DocumentId } from '../../../shared/domain/ids';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';

/** A row of the register with what it is known by and the block of the reading that it stands in. */
export interface RegisterRow extends Measure {
  readonly key: string;
  readonly index: number;
}

const none: readonly RegisterRow[] = [];

/** The register of the document in text order, for all who show it; read when its tab is first looked at, empty until then. */
export function useRegister(opened: OpenDocument | null): readonly RegisterRow[] {
  const isWanted = useWorkbench((state) => state.inspectorTab === 'measures');
  const { data } = useStoreQuery(
    'measure:list',
    { documentId: opened?.document.id as DocumentId },
    { enabled: isWanted && opened !== null },
  );
  return useMemo(() => {
    if (!opened || !data) return none;
    return data.map((measure) => ({
      ...measure,
      key: rangeKey(measure.range),
      index: toReading(opened.reading, measure.range.start)?.index ?? 0,
    }));
  }, [data, opened]);
}
