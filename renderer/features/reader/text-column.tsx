import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPoint, TextRange } from '../../../shared/domain/document/range';
import { toReading } from '../../../shared/domain/document/reading';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { ContextMenu } from '../../ui/context-menu';
import type { Marks, TextGeometry } from '../annotations';
import { useMeasurePaint, type RegisterRow } from '../measures';
import { usePictureLines } from '../pictures';
import { useFind } from '../search';
import { ChunkView } from './chunk-view';
import { chunkOfBlock, chunksOf } from './chunks';
import { domRange, pointFromDom, setSplits } from './dom-text';
import { Painter } from './highlights';
import { MarginLines } from './margin-lines';
import { MarkEnds } from './mark-ends';
import { useReader } from './reader-state';
import { repairRanges } from './repair-ranges';
import { structureItems } from './structure/menu-items';
import { useStructureCommands } from './structure/use-structure-commands';
import { useBookmarkSigns } from './use-bookmark-signs';
import { usePlace, readingPosition } from './use-place';
import { usePointer } from './use-pointer';
import { useChunkMarks } from './use-chunk-marks';
import { useChunks } from './use-chunks';
import { useTextGeometry } from './use-text-geometry';
import { useSelectionTracking } from './use-selection';
import { showInTableFrame } from './use-table-frame';
import styles from './text-column.module.css';

interface TextColumnProps {
  readonly opened: OpenDocument;
  readonly marks: Marks;
  readonly register: readonly RegisterRow[];
  readonly columnWidth: number;
  readonly onGeometry: (geometry: TextGeometry) => void;
}

/** The text itself: plain blocks in chunks, with everything else painted over them. */
export const TextColumn = memo(function TextColumn({
  opened,
  marks,
  register,
  columnWidth,
  onGeometry,
}: TextColumnProps) {
  const { t } = useTranslation('reader');
  const { reading } = opened;
  const structure = useStructureCommands();
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const [painter] = useState(() => new Painter());
  const [serial, setSerial] = useState(0);
  const beneath = usePictureLines(opened.document.id, columnWidth);
  const chunks = useMemo(() => chunksOf(reading, columnWidth, beneath), [reading, columnWidth, beneath]);
  const [remembered] = useState(() => readingPosition(opened));
  const startIndex = remembered ? (toReading(reading, remembered)?.index ?? 0) : 0;
  const { mounted, near, ensure } = useChunks(chunks, scroller, chunkOfBlock(startIndex));
  const jump = useWorkbench((state) => state.jump);
  const focused = useWorkbench((state) => state.focusedAnnotation);
  const inHand = marks.byId.get(focused ?? '');
  const hits = useFind((state) => state.hits);
  const current = useFind((state) => state.current);

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
  usePlace(scroller, column, opened);
  useBookmarkSigns(opened, nearBlocks);

  useLayoutEffect(() => setSplits(reading), [reading]);
  useLayoutEffect(() => {
    painter.paint({
      blocks: nearBlocks,
      marksOf: marks.byBlock,
      lifted: hovered ?? focused,
      hits: hits.filter((hit) => nearBlocks.has(hit.range.start.block)).map((hit) => hit.range),
      currentHit: hits[current]?.range ?? null,
      repairs: repairRanges(reading, nearBlocks),
      measures,
    });
  }, [painter, nearBlocks, marks, focused, hovered, hits, current, reading, measures]);
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
            .getElementById(`block-${reading.blocks[index]?.id ?? ''}`)
            ?.scrollIntoView({ block: 'center' });
          return;
        }
        const inView = top - view.scrollTop;
        // Words that are in view already stay where they are: the text being read does not move.
        if (inView > 40 && inView < view.clientHeight - 3 * line && linesAbove > 0) return;
        view.scrollTop = Math.max(0, Math.round((top - 48) / line - linesAbove) * line);
      };
      settle();
      const words = domRange(range);
      if (words) showInTableFrame(words);
      // Chunks that were only estimated get their true height now; settle on the same place again.
      requestAnimationFrame(() => requestAnimationFrame(settle));
    },
    [reading, ensure, topOf],
  );

  useLayoutEffect(() => {
    if (remembered) bringIntoView({ start: remembered, end: remembered }, 0);
    // Only when the document is first shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useLayoutEffect(() => {
    if (!jump) return;
    const block = reading.blocks[toReading(reading, jump.range.start)?.index ?? -1];
    const isPlace =
      jump.range.start.block === jump.range.end.block && jump.range.start.offset === jump.range.end.offset;
    // A heading or a place opens the view; words and pictures stand a few lines below what leads to them.
    bringIntoView(jump.range, block?.kind === 'heading' || (isPlace && block?.kind !== 'image') ? 0 : 5);
  }, [jump, bringIntoView, reading]);
  useLayoutEffect(() => {
    const hit = hits[current];
    if (hit) bringIntoView(hit.range, 6);
  }, [hits, current, bringIntoView]);

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
      itemsFor={(event) => structureItems(pointOf(event, column.current), structure, t)}
    >
      <div
        ref={scroller}
        className={styles['scroller']}
        tabIndex={0}
        role="region"
        aria-label={t('scroller')}
      >
        <div
          ref={column}
          role="document"
          aria-label={t('text')}
          lang="zh-CN"
          className={styles['column']}
          data-reader
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
function pointOf({ clientX, clientY }: MouseEvent, root: HTMLElement | null): TextPoint | null {
  const { selection, inHand } = useReader.getState();
  if (selection) return selection.range.start;
  const probe = document.caretPositionFromPoint(clientX, clientY);
  return (root && probe && pointFromDom(root, probe.offsetNode, probe.offset)) ?? inHand;
}
