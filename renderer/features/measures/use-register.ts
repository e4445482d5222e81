import { useMemo } from 'react';
import { toReading } from '../../../shared/domain/document/reading';
import { rangeKey, type Measure } from '../../../shared/domain/measure/register';
import { useStoreQuery } from '../../lib/client';
import type { DocumentId } from '../../../shared/domain/ids';
import type { OpenDocument } from '../../lib/open-document';
import { useIdle } from '../../lib/use-idle';
import { useWorkbench } from '../../lib/workbench';

/** A row of the register with what it is known by and the block of the reading that it stands in. */
export interface RegisterRow extends Measure {
  readonly key: string;
  readonly index: number;
}

const none: readonly RegisterRow[] = [];

/** Longest text, in characters, whose measures are found unasked; of a longer one that would hold the store up. */
const longestUnasked = 60_000;

/**
 * The register of the document in text order, for all who show it; empty until it is read: once the window
 * has painted and is idle, or, of a very long text, when its tab is first looked at.
 */
export function useRegister(opened: OpenDocument | null): readonly RegisterRow[] {
  const documentId = opened?.document.id as DocumentId;
  const isLookedAt = useWorkbench((state) => state.inspectorTab === 'measures');
  const isIdle = useIdle(documentId);
  const isShort = (opened?.document.characterCount ?? 0) <= longestUnasked;
  const { data } = useStoreQuery(
    'measure:list',
    { documentId },
    { enabled: opened !== null && (isLookedAt || (isIdle && isShort)) },
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
