import { useMemo } from 'react';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { takesLayer } from '../../../shared/domain/annotation/style';
import type { Block } from '../../../shared/domain/document/block';
import { assignLayers } from '../../../shared/domain/annotation/layers';
import type { LayeredMark } from '../../../shared/domain/annotation/paint';
import { askedOf, markFilter } from '../../../shared/domain/annotation/filter';
import { withoutLayers } from '../../../shared/domain/annotation/without-layers';
import { compareBoxes } from '../../../shared/domain/picture/region';
import { useStoreQuery } from '../../lib/client';
import { spanOf, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { useFilterGround } from './filter-ground';
import { useLayerFilter } from './layer-filter';
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

/** In the order of the text and of a picture; those that start together keep the order they were made in. */
function inTextOrder(opened: OpenDocument, marks: readonly Annotation[]): readonly Annotation[] {
  return marks
    .map((mark) => ({ mark, start: spanOf(opened, mark.range).start }))
    .sort(
      (a, b) =>
        a.start - b.start ||
        (a.mark.region && b.mark.region ? compareBoxes(a.mark.region.box, b.mark.region.box) : 0),
    )
    .map(({ mark }) => mark);
}

/** `list` is in text order. */
function indexMarks(opened: OpenDocument, list: readonly Annotation[]): MarkIndex {
  const layered = list.filter(({ style, region }) => takesLayer(style) && !region);
  const layers = assignLayers(layered.map(({ range }) => spanOf(opened, range)));
  const layerOf = new Map(layered.map(({ id }, index) => [id, layers[index] ?? 1]));
  const byBlock = new Map<string, LayeredMark[]>();
  const put = (annotation: Annotation, block: Block) => {
    const { start, end } = annotation.range;
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
  };
  for (const annotation of list) {
    for (const block of blocksOf(opened, annotation)) put(annotation, block);
  }
  return { list, byId: new Map(list.map((annotation) => [annotation.id, annotation])), byBlock };
}

/** The source blocks that a mark touches. Ordinals run without gaps. */
function blocksOf(opened: OpenDocument, { range }: Annotation): readonly Block[] {
  const first = opened.blockById.get(range.start.block);
  if (!first) return [];
  if (range.end.block === range.start.block) return [first];
  const offset = opened.blocks[0]?.ordinal ?? 0;
  const last = opened.blockById.get(range.end.block)?.ordinal ?? first.ordinal;
  return opened.blocks.slice(first.ordinal - offset, last - offset + 1);
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
  const all = useMemo(
    () => (opened ? inTextOrder(opened, withoutLayers(data, hidden)) : none),
    [opened, data, hidden],
  );
  const passing = useMemo(
    () => (askedOf(filter).length > 0 ? all.filter(markFilter(filter, ground)) : all),
    [all, filter, ground],
  );
  const passes = useMemo(() => new Set(passing.map(({ id }) => id)), [passing]);
  const strayId = useWorkbench(({ focusedAnnotation: id }) => (id === null || passes.has(id) ? null : id));
  return useMemo(() => {
    if (!opened) return { ...indexNothing, all, total: all.length };
    const isStray = all.some(({ id }) => id === strayId);
    const shown = isStray ? all.filter(({ id }) => id === strayId || passes.has(id)) : passing;
    return { ...indexMarks(opened, shown), passing, all, total: all.length };
  }, [opened, all, passing, passes, strayId]);
}
