import { Tabs } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { OpenDocument } from '../../lib/open-document';
import { inspectorTabs, useWorkbench, type InspectorTab } from '../../lib/workbench';
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
  const writingId = useReader((state) => state.writingId);
  return (
    <aside className={styles['inspector']} aria-label={t('inspector')}>
      <Tabs.Root
        className={styles['root']}
        value={tab}
        onValueChange={(value) => showTab(value as InspectorTab)}
      >
        <Tabs.List className={styles['tabs']} aria-label={t('inspector')}>
          {inspectorTabs.map((name) => (
            <Tabs.Trigger key={name} value={name} className={styles['tab']}>
              {t(`tab.${name}`)}
              {counts[name] > 0 && <span className={styles['count']}>{counts[name]}</span>}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="annotations" className={styles['content']} data-pane="annotations" tabIndex={-1}>
          {geometry && (
            <AnnotationsTab
              key={`${pane} ${documentId}`}
              opened={opened}
              marks={marks}
              geometry={geometry}
              writingId={writingId}
              onPickTags={onPickTags}
            />
          )}
        </Tabs.Content>
        <Tabs.Content value="measures" className={styles['content']} data-pane="measures" tabIndex={-1}>
          <MeasuresTab key={documentId} opened={opened} register={register} placeIndex={placeIndex} />
        </Tabs.Content>
        <Tabs.Content value="notes" className={styles['content']} data-pane="notes" tabIndex={-1}>
          <NotesTab key={documentId} documentId={documentId} placeIndex={placeIndex} />
        </Tabs.Content>
        <Tabs.Content value="search" className={styles['content']} data-pane="search" tabIndex={-1}>
          <SearchTab opened={opened} />
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}
