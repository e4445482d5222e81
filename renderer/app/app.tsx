import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useShownMarks } from '../features/annotations';
import { HistoryPane } from '../features/history';
import { RegisterView } from '../features/measures';
import { NotesView } from '../features/notes';
import { GoToDialog, ReaderView } from '../features/reader';
import { CodebookView } from '../features/tags';
import { useSettings } from '../lib/settings';
import { listenForShortcuts } from '../lib/commands';
import { bindKeys } from '../lib/key-bindings';
import { reportFailure, useNotices } from '../lib/notices';
import { useWorkbench } from '../lib/workbench';
import { commandById, commands } from './commands';
import { changeLanguage } from './i18n';
import { Notices } from './notices';
import { ScreenBoundary } from './screen-boundary';
import { StatusBar } from './status-bar';
import { TitleBar } from './title-bar';
import { applySettings, followSurroundings } from './theme/apply-settings';
import styles from './app.module.css';

// Off the way to the first picture: these load when first asked for, and notes load their editor so.
const LibraryScreen = lazy(() => import('../features/library').then((it) => ({ default: it.LibraryScreen })));
const ImportDialog = lazy(() => import('../features/library').then((it) => ({ default: it.ImportDialog })));
const SettingsScreen = lazy(() =>
  import('../features/settings').then((it) => ({ default: it.SettingsScreen })),
);
const ExportDialog = lazy(() => import('../features/export').then((it) => ({ default: it.ExportDialog })));
const PrintDialog = lazy(() => import('../features/export').then((it) => ({ default: it.PrintDialog })));
const CommentsBackDialog = lazy(() =>
  import('../features/review').then((it) => ({ default: it.CommentsBackDialog })),
);
const PlaceBar = lazy(() => import('../features/review').then((it) => ({ default: it.PlaceBar })));
const CommandPalette = lazy(() =>
  import('../features/palette').then((it) => ({ default: it.CommandPalette })),
);
const HelpDialog = lazy(() => import('../features/help').then((it) => ({ default: it.HelpDialog })));
const ShortcutSheet = lazy(() => import('../features/palette').then((it) => ({ default: it.ShortcutSheet })));

/** A file that was exported here to be commented on is compared; any other is brought in. */
async function receive(files: readonly File[]): Promise<void> {
  const mayReturn = files.some(({ name }) => name.toLowerCase().endsWith('.docx'));
  const rest = mayReturn ? await import('../features/review').then((it) => it.takeReturned(files)) : files;
  if (rest.length) await import('../features/library').then((it) => it.receiveDropped(rest));
}

function faultOfDialog(error: Error): void {
  useWorkbench.getState().openDialog(null);
  useNotices.getState().reportError(error);
}

/** The frame: title bar, one screen, status bar, and what floats over them. */
export function App() {
  const settings = useSettings();
  const screen = useWorkbench((state) => state.screen);
  const dialog = useWorkbench((state) => state.dialog);
  const openDialog = useWorkbench((state) => state.openDialog);
  const historyShown = useWorkbench((state) => state.historyTab !== null);
  const close = () => openDialog(null);

  useEffect(() => {
    applySettings(settings);
    reportFailure(changeLanguage(settings.language));
    return followSurroundings(() => applySettings(settings));
  }, [settings]);
  const bound = useMemo(() => bindKeys(commands, settings.shortcuts), [settings.shortcuts]);
  useEffect(() => listenForShortcuts(bound), [bound]);
  useEffect(() => window.zhangju.onCommand((id) => commandById(id)?.run()), []);

  useEffect(() => {
    // Files may be dropped anywhere; the page itself never opens one.
    const onDragOver = (event: DragEvent) => event.preventDefault();
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length) reportFailure(receive(files));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  return (
    <div className={styles['app']}>
      <TitleBar />
      <div className={styles['body']}>
        <div className={styles['screen']}>
          <ScreenBoundary key={screen}>
            <Suspense fallback={<div className={styles['waiting']} aria-busy />}>
              <Screen />
            </Suspense>
          </ScreenBoundary>
        </div>
        {historyShown && (
          <Suspense fallback={null}>
            <HistoryPane />
          </Suspense>
        )}
      </div>
      <StatusBar />
      <ScreenBoundary key={dialog} onFault={faultOfDialog}>
        <Suspense fallback={null}>
          {dialog === 'import' && <ImportDialog />}
          {dialog === 'comments-back' && <CommentsBackDialog />}
          {dialog === 'comments-place' && <PlaceBar />}
          {dialog === 'export' && <ExportDialog />}
          {dialog === 'print' && <PrintDialog useShownMarks={useShownMarks} />}
          {dialog === 'go-to' && <GoToDialog onClose={close} />}
          {dialog === 'palette' && <CommandPalette commands={bound} onClose={close} />}
          {dialog === 'help' && <HelpDialog commands={bound} onClose={close} />}
          {dialog === 'shortcuts' && <ShortcutSheet commands={bound} onClose={close} />}
        </Suspense>
      </ScreenBoundary>
      <Notices />
    </div>
  );
}

function Screen() {
  const screen = useWorkbench((state) => state.screen);
  const documentId = useWorkbench((state) => state.documentId);
  if (screen === 'settings') return <SettingsScreen commands={commands} />;
  if (screen === 'register' && documentId) return <RegisterView documentId={documentId} />;
  if (screen === 'notes') return <NotesView />;
  if (screen === 'codebook') return <CodebookView />;
  if (screen === 'read' && documentId) return <ReaderView documentId={documentId} />;
  return <LibraryScreen />;
}
