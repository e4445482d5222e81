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

/** The reader has one pane, or two side by side. */
export const paneSides = ['first', 'second'] as const;
export type PaneSide = (typeof paneSides)[number];
export const otherSide = (side: PaneSide): PaneSide => (side === 'first' ? 'second' : 'first');

/** A wish to see a place in the text of one pane; `serial` makes the same place a new wish. */
export interface Jump {
  readonly range: TextRange;
  readonly serial: number;
  readonly pane: PaneSide;
}

/** A place being read, as the store knows it and as the status bar says it. */
export interface ReadPlace {
  /** Its long address; '' where nothing is read. */
  readonly address: string;
  readonly said: string;
}
export const noPlace: ReadPlace = { address: '', said: '' };

/** Where the researcher is. What they have written lives in the store, not here. */
export interface Workbench {
  readonly screen: Screen;
  /** The document in hand: that of the active pane. */
  readonly documentId: DocumentId | null;
  /** The active pane: keys, jumps and everything beside the text mean it. */
  readonly pane: PaneSide;
  /** The document of the other pane; null while there is one pane. */
  readonly beside: DocumentId | null;
  readonly inspectorTab: InspectorTab;
  /** Counts how often a tab was asked for: the same one again is a new wish to see it. */
  readonly tabAsked: number;
  readonly dialog: DialogName | null;
  /** Whether a place is still to be chosen for a returned comment when the dialog over that is closed. */
  readonly isPlaceWaiting: boolean;
  readonly noteId: NoteId | null;
  readonly focusedAnnotation: AnnotationId | null;
  readonly jump: Jump | null;
  readonly savedAt: number | null;
  /** The place being read. */
  readonly place: ReadPlace;
  /** The same of the other pane. */
  readonly placeBeside: ReadPlace;
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
  /** Makes a pane the active one; does nothing where it is or is not there. */
  activate(pane: PaneSide): void;
  /** Shows a document in the pane that is not active, opening it if need be, and makes it the active one. */
  openBeside(documentId: DocumentId, range?: TextRange): void;
  /** Leaves one pane, which shows what the pane that is not closed did. */
  closePane(pane: PaneSide): void;
  setSavedAt(at: number): void;
  setPlace(pane: PaneSide, place: ReadPlace, section: string): void;
  setDetail(place: string, note: string): void;
  showHistory(tab: HistoryTab | null): void;
  showOutline(shown: boolean): void;
  setSelected(range: TextRange | null, characters: number): void;
}

const isSamePlace = (a: ReadPlace, b: ReadPlace): boolean => a.address === b.address && a.said === b.said;

let serial = 0;

export const useWorkbench = create<Workbench>((set, get) => ({
  screen: 'read',
  documentId: null,
  pane: 'first',
  beside: null,
  inspectorTab: 'annotations',
  tabAsked: 0,
  dialog: null,
  isPlaceWaiting: false,
  noteId: null,
  focusedAnnotation: null,
  jump: null,
  savedAt: null,
  place: noPlace,
  placeBeside: noPlace,
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
        : { documentId, screen: 'read', focusedAnnotation: null, jump: null, place: noPlace },
    ),
  show: (screen) => set({ screen }),
  // Both stand on the right; what is asked for last is seen.
  showTab: (inspectorTab) =>
    set({ inspectorTab, tabAsked: get().tabAsked + 1, screen: 'read', historyTab: null }),
  openDialog: (dialog) => {
    const isPlacing = get().dialog === 'comments-place';
    if (dialog === null && !isPlacing && get().isPlaceWaiting)
      set({ dialog: 'comments-place', isPlaceWaiting: false });
    else {
      const isOver = dialog !== null && dialog !== 'comments-place' && dialog !== 'comments-back';
      set({ dialog, isPlaceWaiting: isOver && (isPlacing || get().isPlaceWaiting) });
    }
  },
  openNote: (noteId) => set({ noteId, screen: 'notes' }),
  focusAnnotation: (focusedAnnotation) => set({ focusedAnnotation }),
  jumpTo: (range, documentId) =>
    set({
      screen: 'read',
      outlineShown: false,
      jump: { range, serial: ++serial, pane: get().pane },
      ...(documentId && documentId !== get().documentId
        ? { documentId, focusedAnnotation: null, place: noPlace }
        : {}),
    }),
  activate: (pane) => {
    const { beside, documentId, place, placeBeside } = get();
    if (beside === null || pane === get().pane) return;
    const isOther = beside !== documentId;
    set({
      pane,
      documentId: beside,
      beside: documentId,
      place: placeBeside,
      placeBeside: place,
      selectedRange: null,
      selectedCharacters: 0,
      ...(isOther ? { focusedAnnotation: null } : {}),
    });
  },
  openBeside: (documentId, range) => {
    const { beside, documentId: here, pane, place } = get();
    if (here === null) return get().openDocument(documentId);
    if (beside === null) {
      const isOther = documentId !== here;
      set({
        pane: otherSide(pane),
        documentId,
        beside: here,
        placeBeside: place,
        ...(isOther ? { focusedAnnotation: null } : {}),
      });
    } else {
      get().activate(otherSide(pane));
    }
    if (range) get().jumpTo(range, documentId);
    else get().openDocument(documentId);
  },
  closePane: (pane) => {
    if (get().beside === null) return;
    get().activate(otherSide(pane));
    // With one pane it is the first, wherever it stood.
    set({ pane: 'first', beside: null, placeBeside: noPlace });
  },
  setSavedAt: (savedAt) => set({ savedAt }),
  // Called at every scrolled line: who listens hears of changes only.
  setPlace: (pane, place, section) => {
    const now = get();
    if (pane !== now.pane) {
      if (!isSamePlace(now.placeBeside, place)) set({ placeBeside: place });
    } else if (!isSamePlace(now.place, place) || now.section !== section) set({ place, section });
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
