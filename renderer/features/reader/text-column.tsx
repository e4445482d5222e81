import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPoint, TextRange } from '../../../shared/domain/document/range';
import { toReading } from '../../../shared/domain/document/reading';
import type { OpenDocument } from '../../lib/open-document';
import { useOwnPane } from '../../lib/pane';
import { useWorkbench, type PaneSide } from '../../lib/workbench';
import { ContextMenu } from '../../ui/context-menu';
import type { Marks, TextGeometry } from '../annotations';
import { useMeasurePaint, type RegisterRow } from '../measures';
import { usePictureLines } from '../pictures';
import { useFind, useIsSearching } from '../search';
import { ChunkView } from './chunk-view';
import { chunkOfBlock, chunksOf } from './chunks';
import { blockElementId, domRange, pointFromDom, setSplits } from './dom-text';
import { Painter } from './highlights';
import { MarginLines } from './margin-lines';
import { MarkEnds } from './mark-ends';
import { useReader } from './reader-state';
import { repairRanges } from './repair-ranges';
import { structureItems } from './structure/menu-items';
import { useStructureCommands } from './structure/use-structure-commands';
import { useBookmarkSigns } from './use-bookmark-signs';
import { usePlace, readingPosition } from './use-place';
import { useKeptPlace } from './use-kept-place';
import { usePointer } from './use-pointer';
import { useChunkMarks } from './use-chunk-marks';
import { useChunks } from './use-chunks';
import { useTextGeometry } from './use-text-geometry';
import { useSelectionTracking } from './use-selection';
import { provideView, tellSent } from './views';
import { showInTableFrame } from './use-table-frame';
import styles from './text-column.module.css';

interface TextColumnProps {
  readonly opened: OpenDocument;
  readonly marks: Marks;
  readonly register: readonly RegisterRow[];
  readonly columnWidth: number;
  /** What the place that scrolls is called. */
  readonly label: string;
  readonly onGeometry: (geometry: TextGeometry) => void;
}

/** The text itself: plain blocks in chunks, with everything else painted over them. */
export const TextColumn = memo(function TextColumn({
  opened,
  marks,
  register,
  columnWidth,
  label,
  onGeometry,
}: TextColumnProps) {
  const { t } = useTranslation('reader');
  const { reading } = opened;
  const pane = useOwnPane();
  const structure = useStructureCommands();
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const [painter] = useState(() => new Painter(pane));
  const [serial, setSerial] = useState(0);
  const beneath = usePictureLines(opened.document.id, columnWidth);
  const chunks = useMemo(() => chunksOf(reading, columnWidth, beneath), [reading, columnWidth, beneath]);
  const [remembered] = useState(() => readingPosition(pane, opened));
  const startIndex = remembered ? (toReading(reading, remembered)?.index ?? 0) : 0;
  const { mounted, near, ensure } = useChunks(chunks, scroller, chunkOfBlock(startIndex));
  const jump = useWorkbench((state) => (state.jump?.pane === pane ? state.jump : null));
  const focused = useWorkbench((state) => state.focusedAnnotation);
  const inHand = marks.byId.get(focused ?? '');
  const hits = useFind((state) => state.hits);
  const current = useFind((state) => state.current);
  const isSearching = useIsSearching();

  const nearBlocks = useMemo(() => {
    const ids = new Set<string>();
    for (const index of near) {
      for (const block of chunks[index]?.blocks ?? []) {
        for (const source of block.source) ids.add(source.id);
      }
    }
    return ids;
  }, [near, chunks]);

  const measures = useMeasurePaint(register, nearBlocks);
  const named = useChunkMarks(chunks, marks, near);
  const hovered = usePointer(column, marks, opened);
  useSelectionTracking(column, opened);
  const firstLine = usePlace(scroller, column, opened);
  useBookmarkSigns(opened, nearBlocks);

  useLayoutEffect(() => setSplits(pane, reading), [pane, reading]);
  useLayoutEffect(() => {
    painter.paint({
      blocks: nearBlocks,
      marksOf: marks.byBlock,
      lifted: hovered ?? focused,
      hits: isSearching
        ? hits.filter((hit) => nearBlocks.has(hit.range.start.block)).map((hit) => hit.range)
        : [],
      currentHit: (isSearching && hits[current]?.range) || null,
      repairs: repairRanges(reading, nearBlocks),
      measures,
    });
  }, [painter, nearBlocks, marks, focused, hovered, hits, current, isSearching, reading, measures]);
  useEffect(() => () => painter.clear(), [painter]);

  const { topOf, frameOf } = useTextGeometry(scroller, column, reading);

  useEffect(() => {
    const observer = new ResizeObserver(() => setSerial((before) => before + 1));
    if (column.current) observer.observe(column.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    onGeometry({ nearBlocks, topOf, frameOf, scroller: scroller.current, serial });
  }, [nearBlocks, topOf, frameOf, serial, onGeometry]);

  const bringIntoView = useCallback(
    (range: TextRange, linesAbove: number) => {
      const index = toReading(reading, range.start)?.index;
      const view = scroller.current;
      if (index === undefined || !view) return;
      ensure(chunkOfBlock(index));
      const line = Number.parseFloat(getComputedStyle(view).getPropertyValue('--reading-line')) || 34;
      const settle = () => {
        const top = topOf(range);
        if (top === null) {
          document
            .getElementById(blockElementId(pane, reading.blocks[index]?.id ?? ''))
            ?.scrollIntoView({ block: 'center' });
          return;
        }
        const inView = top - view.scrollTop;
        // Words that are in view already stay where they are: the text being read does not move.
        if (inView > 40 && inView < view.clientHeight - 3 * line && linesAbove > 0) return;
        view.scrollTop = Math.max(0, Math.round((top - 48) / line - linesAbove) * line);
      };
      settle();
      const words = domRange(pane, range);
      if (words) showInTableFrame(words);
      // Chunks that were only estimated get their true height now; settle on the same place again.
      requestAnimationFrame(() => requestAnimationFrame(settle));
    },
    [pane, reading, ensure, topOf],
  );

  useKeptPlace(
    scroller,
    firstLine,
    useCallback((point) => bringIntoView({ start: point, end: point }, 0), [bringIntoView]),
  );
  useLayoutEffect(() => {
    if (remembered) bringIntoView({ start: remembered, end: remembered }, 0);
    // Only when the document is first shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    const [view, text] = [scroller.current, column.current];
    if (!view || !text) return undefined;
    const rangeOf = (range: TextRange) => domRange(pane, range);
    return provideView(pane, { opened, scroller: view, column: text, ensure, rangeOf });
  }, [pane, opened, ensure]);
  /** Says that the text is sent somewhere: where it stood is no longer kept. */
  const leave = useCallback(() => {
    firstLine.current = null;
    tellSent(pane);
  }, [pane, firstLine]);
  useLayoutEffect(() => {
    if (!jump) return;
    const block = reading.blocks[toReading(reading, jump.range.start)?.index ?? -1];
    const isPlace =
      jump.range.start.block === jump.range.end.block && jump.range.start.offset === jump.range.end.offset;
    // A heading or a place opens the view; words and pictures stand a few lines below what leads to them.
    leave();
    bringIntoView(jump.range, block?.kind === 'heading' || (isPlace && block?.kind !== 'image') ? 0 : 5);
  }, [jump, leave, bringIntoView, reading]);
  useLayoutEffect(() => {
    const hit = hits[current];
    if (!hit) return;
    leave();
    bringIntoView(hit.range, 6);
  }, [hits, current, leave, bringIntoView]);

  // What is painted over the text changes with every scrolled screen, the text itself does not.
  const text = useMemo(
    () =>
      chunks.map((chunk) => (
        <ChunkView key={chunk.index} chunk={chunk} reading={reading} chunks={mounted} marks={named} />
      )),
    [chunks, reading, mounted, named],
  );
  return (
    <ContextMenu
      label={t('structure:menu')}
      itemsFor={(event) => structureItems(pointOf(pane, event, column.current), structure, t)}
    >
      <div ref={scroller} className={styles['scroller']} tabIndex={0} role="region" aria-label={label}>
        <div
          ref={column}
          role="document"
          aria-label={t('text')}
          lang="zh-CN"
          className={styles['column']}
          data-reader={pane}
        >
          {text}
        </div>
        {inHand && (
          <MarkEnds opened={opened} mark={inHand} scroller={scroller} column={column} serial={serial} />
        )}
        <MarginLines
          opened={opened}
          marks={marks}
          nearBlocks={nearBlocks}
          lifted={hovered ?? focused}
          scroller={scroller}
          column={column}
          serial={serial}
        />
      </div>
    </ContextMenu>
  );
});

/** What a menu in the text is about: the selection, the place under the pointer, or what is in hand. */
function pointOf(
  pane: PaneSide,
  { clientX, clientY }: MouseEvent,
  root: HTMLElement | null,
): TextPoint | null {
  const { selection, inHand } = useReader.of(pane).getState();
  if (selection) return selection.range.start;
  const probe = document.caretPositionFromPoint(clientX, clientY);
  return (root && probe && pointFromDom(root, probe.offsetNode, probe.offset)) ?? inHand;
}
