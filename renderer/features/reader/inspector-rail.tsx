import { Highlighter, NotebookPen, Search, Table2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inspectorTabs, useWorkbench, type InspectorTab } from '../../lib/workbench';
import styles from './inspector-rail.module.css';

const icons: Record<InspectorTab, LucideIcon> = {
  annotations: Highlighter,
  measures: Table2,
  notes: NotebookPen,
  search: Search,
};

interface InspectorRailProps {
  readonly counts: Record<InspectorTab, number>;
  /** The tab whose pane lies over the text, if any does. */
  readonly shown: InspectorTab | null;
  readonly onToggle: (tab: InspectorTab) => void;
}

/** What is left of the right pane in a narrow window: its tabs, each sliding the pane over the text. */
export function InspectorRail({ counts, shown, onToggle }: InspectorRailProps) {
  const { t } = useTranslation('reader');
  return (
    <div role="toolbar" aria-orientation="vertical" aria-label={t('inspector')} className={styles['rail']}>
      {inspectorTabs.map((tab) => {
        const Icon = icons[tab];
        return (
          <button
            key={tab}
            type="button"
            aria-label={t(`tab.${tab}`)}
            aria-pressed={tab === shown}
            title={t(`tab.${tab}`)}
            className={styles['tab']}
            onClick={() => {
              useWorkbench.getState().showTab(tab);
              onToggle(tab);
            }}
          >
            <Icon size={16} strokeWidth={1.5} aria-hidden />
            {counts[tab] > 0 && <span>{counts[tab]}</span>}
          </button>
        );
      })}
    </div>
  );
}
