import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { DocumentId } from '../../../shared/domain/ids';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument, type OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { useMarks, type TextGeometry } from '../annotations';
import { useFind } from '../search';
import { TagPicker } from '../tags';
import { Inspector } from './inspector';
import { OutlinePane } from './outline';
import { useReader } from './reader-state';
import { ReaderTools } from './reader-tools';
import { RunningHead } from './running-head';
import { SelectionBar } from './selection-bar';
import { applyTags } from './selection-actions';
import { setShown } from './shown';
import { TextColumn } from './text-column';
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
  const [inspectorShown, setInspectorShown] = useState(() => window.innerWidth >= 1120);
  const tab = useWorkbench((state) => state.inspectorTab);
  const focused = useWorkbench((state) => state.focusedAnnotation);
  const selection = useReader((state) => state.selection);
  const picking = useReader((state) => state.picking);
  const setPicking = useReader((state) => state.setPicking);

  useEffect(() => {
    setShown({ opened, marks });
    return () => setShown(null);
  }, [opened, marks]);
  useEffect(() => () => useFind.getState().clear(), [opened.document.id]);

  // A command that wants a tab wants to see it.
  const wanted = useRef(tab);
  useEffect(() => {
    if (wanted.current !== tab) setInspectorShown(true);
    wanted.current = tab;
  }, [tab]);

  const onPickTags = useCallback(
    (annotation: Annotation, anchor: DOMRect) => {
      useWorkbench.getState().focusAnnotation(annotation.id);
      setPicking(anchor);
    },
    [setPicking],
  );
  const usage = useMemo(() => {
    const counts = new Map<Annotation['tagIds'][number], number>();
    for (const mark of marks.list) for (const id of mark.tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }, [marks]);
  const applied = selection ? [] : (marks.byId.get(focused ?? '')?.tagIds ?? []);

  return (
    <div className={styles['reader']} data-inspector={inspectorShown || undefined}>
      <OutlinePane opened={opened} marks={marks} />
      <main className={styles['main']} aria-label={t('text')}>
        <header className={styles['head']}>
          <RunningHead opened={opened} />
          <ReaderTools
            opened={opened}
            inspectorShown={inspectorShown}
            onToggleInspector={() => setInspectorShown((shown) => !shown)}
          />
        </header>
        <TextColumn
          opened={opened}
          marks={marks}
          columnWidth={settings.columnWidth}
          onGeometry={setGeometry}
        />
      </main>
      {inspectorShown && (
        <Inspector
          opened={opened}
          marks={marks}
          geometry={geometry}
          noteCount={noteCount}
          onPickTags={onPickTags}
        />
      )}
      {selection && !picking && <SelectionBar selection={selection} />}
      {picking && (
        <TagPicker
          anchor={picking}
          applied={applied}
          usage={usage}
          onChange={applyTags}
          onClose={() => setPicking(null)}
        />
      )}
    </div>
  );
}
