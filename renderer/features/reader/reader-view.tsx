import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { DocumentId } from '../../../shared/domain/ids';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument, type OpenDocument } from '../../lib/open-document';
import { foldsInspector, foldsOutline, useMedia } from '../../lib/use-media';
import { useWorkbench, type InspectorTab } from '../../lib/workbench';
import { AnnotationsTab, FloatingCard, useMarks, type TextGeometry } from '../annotations';
import { useRegister } from '../measures';
import { useFind } from '../search';
import { TagPicker } from '../tags';
import { ForeEdgeStrip } from './fore-edge-strip';
import { Inspector } from './inspector';
import { InspectorRail } from './inspector-rail';
import { OutlinePane } from './outline';
import { usePanes } from './panes';
import { useReader } from './reader-state';
import { ReaderTools } from './reader-tools';
import { RunningHead } from './running-head';
import { RangeBar } from './range-bar';
import { useRangingKeys } from './ranging';
import { SelectionBar } from './selection-bar';
import { applyTags, stepMark, tagCopy } from './selection-actions';
import { setShown } from './shown';
import { TextColumn } from './text-column';
import { followTrail } from './trail';
import styles from './reader-view.module.css';

/** The view 阅读: outline, text, and what was written beside it. */
export function ReaderView({ documentId }: { readonly documentId: DocumentId }) {
  const opened = useOpenDocument(documentId);
  return opened ? (
    <OpenReader key={documentId} opened={opened} />
  ) : (
    <div className={styles['waiting']} aria-busy />
  );
}

function OpenReader({ opened }: { readonly opened: OpenDocument }) {
  const { t } = useTranslation('reader');
  const marks = useMarks(opened);
  const { data: settings = defaultSettings } = useStoreQuery('settings:get', {});
  const { data: notes } = useStoreQuery('note:list', {});
  const noteCount = useMemo(
    () => (notes ?? []).filter((note) => note.documentId === opened.document.id).length,
    [notes, opened],
  );
  const [geometry, setGeometry] = useState<TextGeometry | null>(null);
  const narrow = useMedia(foldsInspector);
  const outlineFolds = useMedia(foldsOutline);
  const outlineShown = useWorkbench((state) => state.outlineShown);
  const margin = usePanes((state) => state.margin) && !narrow;
  const focusMode = usePanes((state) => state.focus);
  const wantsInspector = usePanes((state) => state.inspector);
  const setPane = usePanes((state) => state.set);
  // In a narrow window the pane lies over the text, and is open only while it is used.
  const [overlayShown, setOverlayShown] = useState(false);
  const setInspectorShown = useCallback(
    (shown: boolean) => (narrow ? setOverlayShown(shown) : setPane('inspector', shown)),
    [narrow, setPane],
  );
  const historyShown = useWorkbench((state) => state.historyTab !== null);
  const inspectorShown = (narrow ? overlayShown : wantsInspector && !margin) && !historyShown;
  useEffect(() => setOverlayShown(false), [narrow]);
  useEffect(followTrail, []);
  const register = useRegister(opened);
  const hitCount = useFind((state) => state.hits.length);
  const tab = useWorkbench((state) => state.inspectorTab);
  const focused = useWorkbench((state) => state.focusedAnnotation);
  const selection = useReader((state) => state.selection);
  const picking = useReader((state) => state.picking);
  const ranging = useReader((state) => state.ranging);
  const duplicating = useReader((state) => state.duplicating);
  useRangingKeys();
  const setPicking = useReader((state) => state.setPicking);

  useEffect(() => {
    setShown({ opened, marks });
    return () => setShown(null);
  }, [opened, marks]);
  useEffect(() => () => useFind.getState().clear(), [opened.document.id]);

  // A command that wants a tab wants to see it.
  const wanted = useRef(tab);
  useEffect(() => {
    // Where the pane is folded a mark's card stands in the text.
    if (wanted.current !== tab && !(narrow && tab === 'annotations')) setInspectorShown(true);
    // The margin holds marks only; another tab needs its pane.
    if (wanted.current !== tab && tab !== 'annotations') setPane('margin', false);
    wanted.current = tab;
  }, [tab, narrow, setInspectorShown, setPane]);

  const onPickTags = useCallback(
    (annotation: Annotation, anchor: DOMRect) => {
      useWorkbench.getState().focusAnnotation(annotation.id);
      setPicking(anchor);
    },
    [setPicking],
  );
  const usage = useMemo(() => {
    const counts = new Map<Annotation['tagIds'][number], number>();
    for (const mark of marks.all) for (const id of mark.tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [marks]);
  const counts: Record<InspectorTab, number> = {
    annotations: marks.total,
    measures: register.filter(({ status }) => status !== 'rejected').length,
    notes: noteCount,
    search: hitCount,
  };
  const inHand = marks.byId.get(focused ?? '');
  const applied = selection || duplicating ? [] : (marks.byId.get(focused ?? '')?.tagIds ?? []);

  return (
    <div
      className={styles['reader']}
      data-inspector={inspectorShown || undefined}
      data-margin={margin || undefined}
      data-focus={focusMode || undefined}
      data-outline={(outlineFolds && outlineShown) || undefined}
    >
      {margin ? (
        <ForeEdgeStrip opened={opened} marks={marks} />
      ) : (
        <OutlinePane opened={opened} marks={marks} />
      )}
      {outlineFolds && outlineShown && (
        <button
          type="button"
          className={styles['scrim']}
          aria-label={t('closeOutline')}
          onClick={() => useWorkbench.getState().showOutline(false)}
        />
      )}
      <main className={styles['main']} aria-label={t('text')}>
        <h1 className="visually-hidden" lang="zh-CN">
          {opened.document.title}
        </h1>
        <header className={styles['head']}>
          <RunningHead opened={opened} />
          <ReaderTools
            opened={opened}
            inspectorShown={inspectorShown}
            onToggleInspector={() => {
              useWorkbench.getState().showHistory(null);
              setInspectorShown(!inspectorShown);
            }}
          />
        </header>
        <TextColumn
          opened={opened}
          marks={marks}
          register={register}
          columnWidth={settings.columnWidth}
          onGeometry={setGeometry}
        />
        {selection && !picking && !ranging && <SelectionBar selection={selection} />}
        {selection && ranging?.by === 'keys' && <RangeBar selection={selection} />}
      </main>
      {margin && geometry && (
        <aside className={styles['margin']} aria-label={t('margin')} data-pane="annotations">
          <AnnotationsTab
            opened={opened}
            marks={marks}
            geometry={geometry}
            gap={14}
            onPickTags={onPickTags}
          />
        </aside>
      )}
      {inspectorShown && (
        <Inspector
          opened={opened}
          marks={marks}
          register={register}
          geometry={geometry}
          counts={counts}
          onPickTags={onPickTags}
        />
      )}
      {narrow && (
        <InspectorRail
          counts={counts}
          shown={inspectorShown ? tab : null}
          onToggle={(wantedTab) => {
            useWorkbench.getState().showHistory(null);
            setInspectorShown(!(inspectorShown && wantedTab === tab));
          }}
        />
      )}
      {narrow && !inspectorShown && geometry && inHand && !selection && (
        <FloatingCard
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
