import {
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  type CSSProperties,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { DocumentId } from '../../../shared/domain/ids';
import { useStoreQuery } from '../../lib/client';
import { useModals } from '../../lib/modals';
import { useSettings } from '../../lib/settings';
import { useOpenDocument, type OpenDocument } from '../../lib/open-document';
import { foldsInspector, foldsOutline, useMedia } from '../../lib/use-media';
import { paneSides, useWorkbench, type InspectorTab, type PaneSide } from '../../lib/workbench';
import { AnnotationsTab, FloatingCard, useMarks, type TextGeometry } from '../annotations';
import { useRegister } from '../measures';
import { useFind, useIsSearching } from '../search';
import { TagPicker } from '../tags';
import { ForeEdgeRail, type ForeEdgeText } from './fore-edge-rail';
import { FirstPassage } from './first-passage';
import { Inspector } from './inspector';
import { InspectorRail } from './inspector-rail';
import { Gutter, PaneHead } from './lazy-split';
import { OutlinePane } from './outline';
import { Pane } from './pane';
import { usePanes } from './panes';
import { useReader } from './reader-state';
import { ReaderTools } from './reader-tools';
import { RunningHead } from './running-head';
import { RangeBar } from './range-bar';
import { useRangingKeys } from './ranging';
import { SelectionBar } from './selection-bar';
import { SelectionEnds } from './selection-ends';
import { applyTags, stepMark, tagCopy } from './selection-actions';
import { followTrail } from './trail';
import { useInspector } from './use-inspector';
import styles from './reader-view.module.css';

/** The view 阅读: outline, text in one pane or two, and what was written beside it. */
export function ReaderView({ documentId }: { readonly documentId: DocumentId }) {
  const beside = useWorkbench((state) => state.beside);
  const active = useOpenDocument(documentId);
  const other = useOpenDocument(beside);
  const opened = active ?? other;
  return opened ? (
    <OpenReader opened={opened} active={active} other={other} />
  ) : (
    <FirstPassage documentId={documentId} />
  );
}

const onePane: readonly PaneSide[] = ['first'];

interface OpenReaderProps {
  /** What everything beside the text is about. */
  readonly opened: OpenDocument;
  /** The texts of the active pane and of the other; null while one is on its way, or there is none. */
  readonly active: OpenDocument | null;
  readonly other: OpenDocument | null;
}

function OpenReader({ opened, active, other }: OpenReaderProps) {
  const { t } = useTranslation('reader');
  const pane = useWorkbench((state) => state.pane);
  const isSplit = useWorkbench((state) => state.beside !== null);
  const share = usePanes((state) => state.share);
  const marks = useMarks(opened);
  // What stands beside the text may come a frame later than what is painted over it.
  const now = useMemo(() => ({ opened, marks }), [opened, marks]);
  const earlier = useDeferredValue(now);
  const listed = earlier.opened === opened ? earlier.marks : marks;
  const register = useRegister(opened);
  // Two places of one text share what was made of it.
  const isOther = other !== null && other !== opened;
  const otherMarks = useMarks(isOther ? other : null);
  const otherRegister = useRegister(isOther ? other : null);
  const settings = useSettings();
  const { data: notes } = useStoreQuery('note:list', {});
  const noteCount = useMemo(
    () => (notes ?? []).filter((note) => note.documentId === opened.document.id).length,
    [notes, opened],
  );
  const [geometries, setGeometries] = useState<Readonly<Partial<Record<PaneSide, TextGeometry>>>>({});
  const onGeometry = useCallback(
    (side: PaneSide, geometry: TextGeometry) => setGeometries((before) => ({ ...before, [side]: geometry })),
    [],
  );
  const geometry = (active && geometries[pane]) ?? null;
  const narrow = useMedia(foldsInspector);
  const outlineFolds = useMedia(foldsOutline);
  const outlineShown = useWorkbench((state) => state.outlineShown);
  // Beside a text that is read side by side with another there is no room either.
  const folds = narrow || isSplit;
  const margin = usePanes((state) => state.margin) && !folds;
  const focusMode = usePanes((state) => state.focus);
  const inspector = useInspector(folds, margin);
  useEffect(followTrail, []);
  const hitCount = useFind((state) => state.hits.length);
  const isSearching = useIsSearching();
  const tab = useWorkbench((state) => state.inspectorTab);
  const focused = useWorkbench((state) => state.focusedAnnotation);
  // Words that are chosen for a returned comment have a bar of their own.
  const isPlacing = useWorkbench((state) => state.dialog === 'comments-place');
  // In a narrow window the history lies over the text.
  const isUnderDialog = useModals((state) => state.open > 0);
  const isCovered = useWorkbench((state) => state.historyTab !== null) && narrow;
  const selection = useReader((state) => state.selection);
  const picking = useReader((state) => state.picking);
  const ranging = useReader((state) => state.ranging);
  const duplicating = useReader((state) => state.duplicating);
  useRangingKeys();
  const setPicking = useReader((state) => state.setPicking);

  const onPickTags = useCallback(
    (annotation: Annotation, anchor: DOMRect) => {
      useWorkbench.getState().focusAnnotation(annotation.id);
      setPicking(anchor);
    },
    [setPicking],
  );
  const { all } = marks;
  const usage = useMemo(() => {
    const counts = new Map<Annotation['tagIds'][number], number>();
    for (const mark of all) for (const id of mark.tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [all]);
  const counts: Record<InspectorTab, number> = {
    annotations: marks.total,
    measures: register.filter(({ status }) => status !== 'rejected').length,
    notes: noteCount,
    search: hitCount,
  };
  const sides = isSplit ? paneSides : onePane;
  const edges: readonly ForeEdgeText[] =
    isOther && active
      ? sides.map((side) =>
          side === pane
            ? { opened: active, marks: listed, panes: [side] }
            : { opened: other, marks: otherMarks, panes: [side] },
        )
      : [{ opened, marks: listed, panes: isSplit && other === opened ? paneSides : [pane] }];
  const inHand = marks.byId.get(focused ?? '');
  const documentId = opened.document.id;
  const applied = selection || duplicating ? [] : (marks.byId.get(focused ?? '')?.tagIds ?? []);

  return (
    <div
      className={styles['reader']}
      data-inspector={inspector.isShown || undefined}
      data-margin={margin || undefined}
      data-split={isSplit || undefined}
      data-focus={focusMode || undefined}
      data-measures={(tab === 'measures' && inspector.isShown) || undefined}
      data-searching={isSearching || undefined}
      data-outline={(outlineFolds && outlineShown) || undefined}
    >
      {margin || (isSplit && !outlineFolds) ? (
        <ForeEdgeRail texts={edges} />
      ) : (
        <OutlinePane key={documentId} opened={opened} marks={listed} />
      )}
      {outlineFolds && outlineShown && (
        <button
          type="button"
          className={styles['scrim']}
          aria-label={t('closeOutline')}
          onClick={() => useWorkbench.getState().showOutline(false)}
        />
      )}
      <main
        className={styles['main']}
        aria-label={t('text')}
        style={isSplit ? ({ '--share': share } as CSSProperties) : undefined}
      >
        {sides.flatMap((side) => {
          const isActive = side === pane;
          const shown = isActive ? active : other;
          const isMain = shown === opened;
          const text = (
            <Pane
              key={side}
              side={side}
              opened={shown}
              marks={isMain ? marks : otherMarks}
              register={isMain ? register : otherRegister}
              columnWidth={settings.columnWidth}
              isSplit={isSplit}
              onGeometry={onGeometry}
            >
              {isSplit ? (
                <Suspense fallback={null}>
                  <PaneHead
                    side={side}
                    opened={shown}
                    outline={shown && <OutlinePane opened={shown} marks={isMain ? marks : otherMarks} />}
                    inspectorShown={inspector.isShown}
                    {...(side === 'second' ? { onToggleInspector: inspector.toggle } : {})}
                  />
                </Suspense>
              ) : (
                <header className={styles['head']}>
                  <RunningHead opened={opened} />
                  <ReaderTools
                    opened={opened}
                    inspectorShown={inspector.isShown}
                    onToggleInspector={inspector.toggle}
                  />
                </header>
              )}
            </Pane>
          );
          if (side === 'first') return text;
          const gutter = (
            <Suspense key="gutter" fallback={<div />}>
              <Gutter />
            </Suspense>
          );
          return [gutter, text];
        })}
        {selection && !isCovered && <SelectionEnds selection={selection} />}
        {selection && !picking && !ranging && !isPlacing && !isCovered && !isUnderDialog && (
          <SelectionBar selection={selection} />
        )}
        {selection && ranging?.by === 'keys' && <RangeBar selection={selection} />}
      </main>
      {margin && geometry && (
        <aside key={documentId} className={styles['margin']} aria-label={t('margin')} data-pane="annotations">
          <AnnotationsTab
            opened={opened}
            marks={listed}
            geometry={geometry}
            gap={14}
            onPickTags={onPickTags}
          />
        </aside>
      )}
      {inspector.isShown && (
        <Inspector
          opened={opened}
          marks={listed}
          register={register}
          geometry={geometry}
          counts={counts}
          onPickTags={onPickTags}
        />
      )}
      {narrow && (
        <InspectorRail counts={counts} shown={inspector.isShown ? tab : null} onToggle={inspector.onRail} />
      )}
      {folds && !inspector.isShown && geometry && inHand && !selection && (
        <FloatingCard
          key={`${pane} ${documentId}`}
          opened={opened}
          annotation={inHand}
          geometry={geometry}
          onPickTags={onPickTags}
          onStep={stepMark}
        />
      )}
      {picking && (
        <TagPicker
          anchor={picking}
          applied={applied}
          usage={usage}
          onChange={duplicating ? (tagIds) => tagCopy(duplicating, tagIds) : applyTags}
          onClose={() => setPicking(null)}
        />
      )}
    </div>
  );
}
