import { create } from 'zustand';
import type { TagId } from '../../../shared/domain/ids';
import { useWorkbench } from '../../lib/workbench';

interface CodebookState {
  /** The tag whose page is open. */
  readonly tagId: TagId | null;
  /** Branches that are folded; a codebook is shown whole until something is folded. */
  readonly folded: ReadonlySet<TagId>;
  /** A tag that is getting its name; null while none is. */
  readonly draft: { readonly parentId: TagId | null } | null;
  select(tagId: TagId | null): void;
  setDraft(draft: CodebookState['draft']): void;
  setFolded(folded: ReadonlySet<TagId>): void;
}

/** Where the researcher stands in the codebook; kept while other views are open. */
export const useCodebook = create<CodebookState>((set) => ({
  tagId: null,
  folded: new Set(),
  draft: null,
  select: (tagId) => set({ tagId }),
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
