import { useMemo } from 'react';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { takesLayer } from '../../../shared/domain/annotation/style';
import { assignLayers } from '../../../shared/domain/annotation/layers';
import type { LayeredMark } from '../../../shared/domain/annotation/paint';
import { askedOf, markFilter } from '../../../shared/domain/annotation/filter';
import { compareBoxes } from '../../../shared/domain/picture/region';
import { useStoreQuery } from '../../lib/client';
import { linear, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { useFilterGround } from './filter-ground';
import { useLayerFilter, withoutHidden } from './layer-filter';
import { useMarkFilter } from './mark-filter';

/** The marks of a document, in text order, and where each block carries which of them. */
export interface Marks {
  /** Every one there is, shown or not. */
  readonly all: readonly Annotation[];
  readonly total: number;
  /** Those that pass the filter; the one in hand is shown besides. */
  readonly passing: readonly Annotation[];
  readonly list: readonly Annotation[];
  readonly byId: ReadonlyMap<string, Annotation>;
  readonly byBlock: ReadonlyMap<string, readonly LayeredMark[]>;
}

const none: readonly Annotation[] = [];

type MarkIndex = Omit<Marks, 'all' | 'total' | 'passing'>;
const indexNothing: Omit<Marks, 'all' | 'total'> = {
  list: none,
  passing: none,
  byId: new Map(),
  byBlock: new Map(),
};

function indexMarks(opened: OpenDocument, listed: readonly Annotation[]): MarkIndex {
  const spans = listed
    .map((mark) => ({
      mark,
      start: linear(opened, mark.range.start),
      end: linear(opened, mark.range.end),
    }))
    .sort(
      (a, b) =>
        a.start - b.start ||
        (a.mark.region && b.mark.region ? compareBoxes(a.mark.region.box, b.mark.region.box) : 0),
    );
  const list = spans.map(({ mark }) => mark);
  const layered = spans.filter(({ mark }) => takesLayer(mark.style) && !mark.region);
  const layers = assignLayers(layered);
  const layerOf = new Map(layered.map(({ mark }, index) => [mark.id, layers[index] ?? 1]));
  const byBlock = new Map<string, LayeredMark[]>();
  list.forEach((annotation) => {
    const { start, end } = annotation.range;
    const first = opened.blockById.get(start.block)?.ordinal ?? 0;
    const last = opened.blockById.get(end.block)?.ordinal ?? first;
    for (const block of blocksBetween(opened, first, last)) {
      const mark: LayeredMark = {
        id: annotation.id,
        color: annotation.color,
        style: annotation.style,
        layer: layerOf.get(annotation.id) ?? 0,
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

/** The marks that pass the filter. A mark in hand that does not, such as a fresh one, stays shown while it is. */
export function useMarks(opened: OpenDocument | null): Marks {
  const { data = none } = useStoreQuery(
    'annotation:list',
    { documentId: opened?.document.id as OpenDocument['document']['id'] },
    { enabled: opened !== null },
  );
  const hidden = useLayerFilter((state) => state.hidden);
  const filter = useMarkFilter((state) => state.filter);
  const ground = useFilterGround(opened);
  const all = useMemo(() => withoutHidden(data, hidden), [data, hidden]);
  const passing = useMemo(
    () => (askedOf(filter).length > 0 ? all.filter(markFilter(filter, ground)) : all),
    [all, filter, ground],
  );
  const passes = useMemo(() => new Set(passing.map(({ id }) => id)), [passing]);
  const strayId = useWorkbench(({ focusedAnnotation: id }) => (id === null || passes.has(id) ? null : id));
  return useMemo(() => {
    if (!opened) return { ...indexNothing, all, total: all.length };
    const stray = all.find(({ id }) => id === strayId);
    const index = indexMarks(opened, stray ? [...passing, stray] : passing);
    return { ...index, passing, all, total: all.length };
  }, [opened, all, passing, strayId]);
}
