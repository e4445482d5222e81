import type { DocumentId } from '../../shared/domain/ids';
import { paneSides, useWorkbench, type PaneSide, type Workbench } from './workbench';

const key = 'zhangju.split';

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

/** Keeps which documents stand side by side, for the next start. */
export function rememberPanes(): void {
  useWorkbench.subscribe(({ documentId, beside, pane }, before) => {
    if (documentId === before.documentId && beside === before.beside && pane === before.pane) return;
    if (beside === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ documentId, beside, pane }));
  });
}
