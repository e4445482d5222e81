import type { DocumentId } from '../../shared/domain/ids';
import { paneSides, useWorkbench, type PaneSide, type Workbench } from './workbench';

const key = 'zhangju.split';
const lastKey = 'zhangju.document';

type Panes = Pick<Workbench, 'documentId' | 'beside' | 'pane'>;

/** Two panes as they were left, if both documents are still there; null with one pane. */
export function rememberedPanes(isThere: (id: DocumentId) => boolean): Panes | null {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Panes> | null;
    const { documentId, beside, pane } = stored ?? {};
    const isWhole = documentId && beside && paneSides.includes(pane as PaneSide);
    return isWhole && isThere(documentId) && isThere(beside)
      ? { documentId, beside, pane: pane as PaneSide }
      : null;
  } catch {
    return null;
  }
}

/** The document that was open when the window was last closed; it may be gone since. */
export const lastDocument = (): DocumentId | null => localStorage.getItem(lastKey) as DocumentId | null;

/** Keeps which document is open, and which stand side by side, for the next start. */
export function rememberPanes(): void {
  const rememberDocument = (documentId: DocumentId | null) => {
    if (documentId) localStorage.setItem(lastKey, documentId);
  };
  rememberDocument(useWorkbench.getState().documentId);
  useWorkbench.subscribe(({ documentId, beside, pane }, before) => {
    if (documentId !== before.documentId) rememberDocument(documentId);
    if (documentId === before.documentId && beside === before.beside && pane === before.pane) return;
    if (beside === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ documentId, beside, pane }));
  });
}
