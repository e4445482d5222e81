import { useMemo } from 'react';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { assignLayers } from '../../../shared/domain/annotation/layers';
import type { LayeredMark } from '../../../shared/domain/annotation/paint';
import { useStoreQuery } from '../../lib/client';
import { linear, type OpenDocument } from '../../lib/open-document';
import { useLayerFilter, withoutHidden } from './layer-filter';

/** The marks of a document, in text order, and where each block carries which of them. */
export interface Marks {
  readonly list: readonly Annotation[];
  readonly byId: ReadonlyMap<string, Annotation>;
  readonly byBlock: ReadonlyMap<string, readonly LayeredMark[]>;
}

const none: readonly Annotation[] = [];

function indexMarks(opened: OpenDocument, listed: readonly Annotation[]): Marks {
  const spans = listed
    .map((mark) => ({
      mark,
      start: linear(opened, mark.range.start),
      end: linear(opened, mark.range.end),
    }))
    .sort((a, b) => a.start - b.start);
  const list = spans.map(({ mark }) => mark);
  const layers = assignLayers(spans);
  const byBlock = new Map<string, LayeredMark[]>();
  list.forEach((annotation, index) => {
    const { start, end } = annotation.range;
    const first = opened.blockById.get(start.block)?.ordinal ?? 0;
    const last = opened.blockById.get(end.block)?.ordinal ?? first;
    for (const block of blocksBetween(opened, first, last)) {
      const mark: LayeredMark = {
        id: annotation.id,
        color: annotation.color,
        layer: layers[index] ?? 1,
        from: block.id === start.block ? start.offset : 0,
        to: block.id === end.block ? end.offset : block.text.length,
      };
      const here = byBlock.get(block.id);
      if (here) here.push(mark);
      else byBlock.set(block.id, [mark]);
    }
  });
  return { list, byId: new Map(list.map((annotation) => [annotation.id, annotation])), byBlock };
}

/** Source blocks by ordinal, both ends included. Ordinals run without gaps. */
function blocksBetween(opened: OpenDocument, first: number, last: number) {
  const offset = opened.blocks[0]?.ordinal ?? 0;
  return opened.blocks.slice(first - offset, last - offset + 1);
}

export function useMarks(opened: OpenDocument | null): Marks {
  const { data } = useStoreQuery(
    'annotation:list',
    { documentId: opened?.document.id as OpenDocument['document']['id'] },
    { enabled: opened !== null },
  );
  const hidden = useLayerFilter((state) => state.hidden);
  return useMemo(
    () =>
      opened
        ? indexMarks(opened, withoutHidden(data ?? none, hidden))
        : { list: none, byId: new Map(), byBlock: new Map() },
    [opened, data, hidden],
  );
}
