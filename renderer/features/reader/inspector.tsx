import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { OpenDocument } from '../../lib/open-document';
import { inspectorTabs, useWorkbench, type InspectorTab } from '../../lib/workbench';
import { PaneTabs } from '../../ui/pane-tabs';
import { AnnotationsTab, type Marks, type TextGeometry } from '../annotations';
import { NotesTab } from '../notes';
import { MeasuresTab, type RegisterRow } from '../measures';
import { SearchTab } from '../search';
import { useReader } from './reader-state';
import styles from './inspector.module.css';

interface InspectorProps {
  readonly opened: OpenDocument;
  readonly marks: Marks;
  readonly register: readonly RegisterRow[];
  readonly geometry: TextGeometry | null;
  readonly counts: Record<InspectorTab, number>;
  readonly onPickTags: (annotation: Annotation, anchor: DOMRect) => void;
}

/** The right pane: marks beside their text, notes of the document, search. */
export function Inspector({ opened, marks, register, geometry, counts, onPickTags }: InspectorProps) {
  const { t } = useTranslation('reader');
  const tab = useWorkbench((state) => state.inspectorTab);
  const showTab = useWorkbench((state) => state.showTab);
  const placeIndex = useReader((state) => (tab === 'measures' || tab === 'notes' ? state.placeIndex : 0));
  const pane = useWorkbench((state) => state.pane);
  const documentId = opened.document.id;
  const contents: Record<InspectorTab, ReactNode> = {
    annotations: geometry && (
      <AnnotationsTab
        key={`${pane} ${documentId}`}
        opened={opened}
        marks={marks}
        geometry={geometry}
        onPickTags={onPickTags}
      />
    ),
    measures: <MeasuresTab key={documentId} opened={opened} register={register} placeIndex={placeIndex} />,
    notes: <NotesTab key={documentId} documentId={documentId} placeIndex={placeIndex} />,
    search: <SearchTab opened={opened} />,
  };
  return (
    <aside className={styles['inspector']} aria-label={t('inspector')}>
      <PaneTabs
        label={t('inspector')}
        spread="wide"
        value={tab}
        onChange={showTab}
        tabs={inspectorTabs.map((name) => ({
          name,
          text: t(`tab.${name}`),
          count: counts[name],
          pane: name,
          content: contents[name],
        }))}
      />
    </aside>
  );
}
