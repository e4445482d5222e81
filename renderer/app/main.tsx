import './theme/tokens.css';
import './theme/base.css';
import './theme/marks.css';
import './theme/forced-colors.css';
import './theme/forced-marks.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { LucideProvider } from 'lucide-react';
import { createRoot } from 'react-dom/client';
import { defaultSettings, type Settings } from '../../shared/domain/settings/settings';
import type { DocumentSummary } from '../../shared/domain/document/document';
import type { DocumentId } from '../../shared/domain/ids';
import { askAhead, callStore, queryClient } from '../lib/client';
import { followChanges } from '../lib/follow-changes';
import { lastDocument, rememberedPanes, rememberPanes } from '../lib/remembered-panes';
import { useWorkbench } from '../lib/workbench';
import { App } from './app';
import { changeLanguage, startTranslations } from './i18n';
import { applySettings } from './theme/apply-settings';

/** The document to begin with: the one opened last, on the first start the bundled plan. */
function firstDocument(documents: readonly DocumentSummary[]): DocumentSummary | undefined {
  return documents.toSorted((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))[0];
}

/** Asks for all that is shown of a document; an answer that came after the first picture would have it drawn again. */
function askForDocument(documentId: DocumentId): Promise<unknown> {
  const input = { documentId };
  return Promise.all([
    askAhead('document:open', input),
    askAhead('annotation:list', input),
    askAhead('picture:list', input),
    askAhead('transcription:list', input),
    askAhead('bookmark:list', input),
    askAhead('layer:list', input),
    askAhead('tag:list', {}),
    askAhead('note:list', {}),
  ]);
}

/** Asks for all that the first picture needs at once, then paints it whole. */
async function start(): Promise<void> {
  followChanges((at) => useWorkbench.getState().setSavedAt(at));
  const answers = Promise.all([
    callStore('settings:get', {}).catch((): Settings => defaultSettings),
    callStore('document:list', {}).catch((): readonly DocumentSummary[] => []),
  ]);
  // Very likely the one to begin with: all questions are then with the store before it has opened the library.
  const last = lastDocument();
  if (last) void askForDocument(last);
  const translations = startTranslations();
  // The first number to be written loads the tables of all: time that there is only while the store answers.
  new Intl.NumberFormat();
  const [settings, documents] = await answers;
  queryClient.setQueryData(['settings:get', {}], settings);
  queryClient.setQueryData(['document:list', {}], documents);
  applySettings(settings);
  const panes = rememberedPanes((id) => documents.some((one) => one.id === id));
  const documentId = panes?.documentId ?? firstDocument(documents)?.id;
  if (documentId) {
    await askForDocument(documentId);
    if (panes) useWorkbench.setState(panes);
    else useWorkbench.getState().openDocument(documentId);
  } else {
    useWorkbench.getState().show('library');
  }
  rememberPanes();
  await translations;
  await changeLanguage(settings.language);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      {/* Lines of icons are as wide as they say, at every size of icon. */}
      <LucideProvider absoluteStrokeWidth>
        <App />
      </LucideProvider>
    </QueryClientProvider>,
  );
}

void start();
