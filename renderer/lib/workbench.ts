import { create } from 'zustand';
import type { TextRange } from '../../shared/domain/document/range';
import type { AnnotationId, DocumentId, NoteId } from '../../shared/domain/ids';

export const views = ['read', 'register', 'notes', 'codebook'] as const;
export type View = (typeof views)[number];
export type Screen = View | 'library' | 'settings';
export const inspectorTabs = ['annotations', 'measures', 'notes', 'search'] as const;
export type InspectorTab = (typeof inspectorTabs)[number];
/** `comments-place` is a bar over the text and no dialog: words are selected there for a returned comment. */
export type DialogName =
  | 'comments-back'
  | 'comments-place'
  | 'export'
  | 'print'
  | 'import'
  | 'palette'
  | 'shortcuts'
  | 'help'
  | 'go-to';

export type HistoryTab = 'steps' | 'trash';

/** A wish to see a place in the text; `serial` makes the same place a new wish. */
export interface Jump {
  readonly range: TextRange;
  readonly serial: number;
}

/** Where the researcher is. What they have written lives in the store, not here. */
export interface Workbench {
  readonly screen: Screen;
  readonly documentId: DocumentId | null;
  readonly inspectorTab: InspectorTab;
  readonly dialog: DialogName | null;
  readonly noteId: NoteId | null;
  readonly focusedAnnotation: AnnotationId | null;
  readonly jump: Jump | null;
  readonly savedAt: number | null;
  /** Address of the place being read, for the status bar. */
  readonly place: string;
  /** What a view without a reader says of where one is and of what it shows, for the status bar. */
  readonly detail: { readonly place: string; readonly note: string };
  /** Heading of the section being read. */
  readonly section: string;
  readonly selectedCharacters: number;
  /** What is selected in the text. */
  readonly selectedRange: TextRange | null;
  /** The part of the history that is shown beside the screen; null where it is closed. */
  readonly historyTab: HistoryTab | null;
  /** Whether the outline lies over the text, where the window is too narrow for both. */
  readonly outlineShown: boolean;

  openDocument(documentId: DocumentId): void;
  show(screen: Screen): void;
  showTab(tab: InspectorTab): void;
  openDialog(dialog: DialogName | null): void;
  openNote(noteId: NoteId | null): void;
  focusAnnotation(annotationId: AnnotationId | null): void;
  /** Goes to the reader and brings a range of the open document (or of another) into view. */
  jumpTo(range: TextRange, documentId?: DocumentId): void;
  setSavedAt(at: number): void;
  setPlace(place: string, section: string): void;
  setDetail(place: string, note: string): void;
  showHistory(tab: HistoryTab | null): void;
  showOutline(shown: boolean): void;
  setSelected(range: TextRange | null, characters: number): void;
}

let serial = 0;

export const useWorkbench = create<Workbench>((set, get) => ({
  screen: 'read',
  documentId: null,
  inspectorTab: 'annotations',
  dialog: null,
  noteId: null,
  focusedAnnotation: null,
  jump: null,
  savedAt: null,
  place: '',
  detail: { place: '', note: '' },
  section: '',
  selectedCharacters: 0,
  selectedRange: null,
  historyTab: null,
  outlineShown: false,

  openDocument: (documentId) =>
    set(
      documentId === get().documentId
        ? { screen: 'read' }
        : { documentId, screen: 'read', focusedAnnotation: null, jump: null, place: '' },
    ),
  show: (screen) => set({ screen }),
  // Both stand on the right; what is asked for last is seen.
  showTab: (inspectorTab) => set({ inspectorTab, screen: 'read', historyTab: null }),
  openDialog: (dialog) => set({ dialog }),
  openNote: (noteId) => set({ noteId, screen: 'notes' }),
  focusAnnotation: (focusedAnnotation) => set({ focusedAnnotation }),
  jumpTo: (range, documentId) =>
    set({
      screen: 'read',
      outlineShown: false,
      jump: { range, serial: ++serial },
      ...(documentId && documentId !== get().documentId
        ? { documentId, focusedAnnotation: null, place: '' }
        : {}),
    }),
  setSavedAt: (savedAt) => set({ savedAt }),
  // Called at every scrolled line: who listens hears of changes only.
  setPlace: (place, section) => {
    if (get().place !== place || get().section !== section) set({ place, section });
  },
  setDetail: (place, note) => {
    const { detail } = get();
    if (detail.place !== place || detail.note !== note) set({ detail: { place, note } });
  },
  showHistory: (historyTab) => set({ historyTab }),
  showOutline: (outlineShown) => set({ outlineShown }),
  setSelected: (selectedRange, selectedCharacters) => {
    if (selectedRange === null && get().selectedRange === null) return;
    set({ selectedRange, selectedCharacters });
  },
}));
