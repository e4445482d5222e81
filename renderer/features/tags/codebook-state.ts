import { create } from 'zustand';
import type { TagId } from '../../../shared/domain/ids';
import { useWorkbench } from '../../lib/workbench';

export type CodebookSide = 'marks' | 'auto' | 'split';

interface CodebookState {
  /** The tag whose page is open. */
  readonly tagId: TagId | null;
  /** Branches that are folded; a codebook is shown whole until something is folded. */
  readonly folded: ReadonlySet<TagId>;
  /** A tag that is getting its name; null while none is. */
  readonly draft: { readonly parentId: TagId | null } | null;
  /** What stands at the right of the tag's page. */
  readonly side: CodebookSide;
  readonly dialog: 'export' | 'import' | null;
  /** Whether the archived tags are listed. */
  readonly archiveOpen: boolean;
  select(tagId: TagId | null): void;
  showSide(side: CodebookSide): void;
  openDialog(dialog: CodebookState['dialog']): void;
  setArchiveOpen(open: boolean): void;
  setDraft(draft: CodebookState['draft']): void;
  setFolded(folded: ReadonlySet<TagId>): void;
}

/** Where the researcher stands in the codebook; kept while other views are open. */
export const useCodebook = create<CodebookState>((set) => ({
  tagId: null,
  folded: new Set(),
  draft: null,
  side: 'marks',
  dialog: null,
  archiveOpen: false,
  // What was to be split is another tag's business; a pattern may be tried for the next one.
  select: (tagId) =>
    set((state) => ({ tagId, side: state.side === 'split' && state.tagId !== tagId ? 'marks' : state.side })),
  showSide: (side) => set({ side }),
  openDialog: (dialog) => set({ dialog }),
  setArchiveOpen: (archiveOpen) => set({ archiveOpen }),
  setDraft: (draft) =>
    set(({ folded }) => ({
      draft,
      // The new line has to be seen.
      folded: new Set([...folded].filter((id) => id !== draft?.parentId)),
    })),
  setFolded: (folded) => set({ folded }),
}));

/** Opens the codebook at a tag. */
export function openTag(tagId: TagId): void {
  useCodebook.getState().select(tagId);
  useWorkbench.getState().show('codebook');
}
