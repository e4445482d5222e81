import { useMemo } from 'react';
import type { Annotation } from '../../../../shared/domain/annotation/annotation';
import { comparePoints } from '../../../../shared/domain/document/range';
import type { TagId } from '../../../../shared/domain/ids';
import { chaptersOf, usageOf, type Chapter, type TagUsage } from '../../../../shared/domain/tag/tag-usage';
import { useStoreQuery } from '../../../lib/client';
import { useOpenDocument, type OpenDocument } from '../../../lib/open-document';
import { useWorkbench } from '../../../lib/workbench';
import { useTags, type Tags } from '../use-tags';

/** The codebook beside the open document: where and how often each tag is used. */
export interface CodebookData {
  readonly tags: Tags;
  readonly opened: OpenDocument | null;
  /** Marks of the open document in text order. */
  readonly annotations: readonly Annotation[];
  readonly chapters: readonly Chapter[];
  readonly usage: ReadonlyMap<TagId, TagUsage>;
}

const none: readonly Annotation[] = [];

export function useCodebookData(): CodebookData {
  const tags = useTags();
  const documentId = useWorkbench((state) => state.documentId);
  const opened = useOpenDocument(documentId);
  const { data = none } = useStoreQuery(
    'annotation:list',
    { documentId: documentId! },
    { enabled: documentId !== null },
  );
  const annotations = useMemo(
    () =>
      opened ? data.toSorted((a, b) => comparePoints(opened.blocks, a.range.start, b.range.start)) : none,
    [opened, data],
  );
  const chapters = useMemo(() => (opened ? chaptersOf(opened.reading) : []), [opened]);
  const usage = useMemo(
    () => (opened ? usageOf(tags.tree, annotations, opened.reading, chapters) : new Map<TagId, TagUsage>()),
    [tags, annotations, opened, chapters],
  );
  return { tags, opened, annotations, chapters, usage };
}
