import { useMemo } from 'react';
import { toReading } from '../../../shared/domain/document/reading';
import { rangeKey, type Measure } from '../../../shared/domain/measure/register';
import { useStoreQuery } from '../../lib/client';
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
export function useRegister(opened: OpenDocument): readonly RegisterRow[] {
  const { id: documentId, characterCount } = opened.document;
  const isLookedAt = useWorkbench((state) => state.inspectorTab === 'measures');
  const isIdle = useIdle(documentId);
  const enabled = isLookedAt || (isIdle && characterCount <= longestUnasked);
  const { data } = useStoreQuery('measure:list', { documentId }, { enabled });
  return useMemo(
    () =>
      data?.map((measure) => ({
        ...measure,
        key: rangeKey(measure.range),
        index: toReading(opened.reading, measure.range.start)?.index ?? 0,
      })) ?? none,
    [data, opened],
  );
}
