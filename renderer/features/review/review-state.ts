import { create } from 'zustand';
import { quoteOf } from '../../../shared/domain/annotation/quote';
import { addressOf } from '../../../shared/domain/document/address';
import type { TextRange } from '../../../shared/domain/document/range';
import { atPlace, canMove } from '../../../shared/domain/review/another-place';
import type { IncomingFile, PlacedDifference, ReturnedComments } from '../../../shared/ipc/contract';
import { isWritable, type DifferenceKind } from '../../../shared/domain/review/difference';
import { callStore, CallError } from '../../lib/client';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';

export type KindFilter = DifferenceKind | 'all';

/** What a colleague took out, or reworded where it was changed here too, is only written when asked for. */
const isChosenAtFirst = (one: PlacedDifference): boolean =>
  isWritable(one) && one.kind !== 'deleted' && one.kind !== 'changed';

/** A place that was chosen for a difference, and what stands there. */
interface ChosenPlace {
  readonly range: TextRange;
  readonly words: string;
  readonly address: string;
  readonly longAddress: string;
}

/** The difference as it would be written: where its place was chosen, there. */
export function shownAt(one: PlacedDifference, places: ReadonlyMap<string, ChosenPlace>): PlacedDifference {
  const place = places.get(one.key);
  if (!place) return one;
  const { range, words, address, longAddress } = place;
  return { ...atPlace(one, range, words), address, longAddress };
}

interface ReviewState {
  readonly file: IncomingFile | null;
  readonly found: ReturnedComments | null;
  readonly error: CallError | null;
  readonly chosen: ReadonlySet<string>;
  readonly inHand: string | null;
  readonly filter: KindFilter;
  readonly places: ReadonlyMap<string, ChosenPlace>;
  /** Whose words go among the researcher's own marks, and into no layer. */
  readonly withoutLayer: ReadonlySet<string>;
  /** The difference for which a place is being chosen. */
  readonly placing: string | null;
  /** Compares a file and opens the dialog over its document. */
  inspect(file: IncomingFile): Promise<void>;
  choose(key: string, isChosen: boolean): void;
  take(key: string): void;
  /** Whether what a person wrote goes into a layer of theirs. */
  setLayered(author: string, isLayered: boolean): void;
  /** Begins to choose a place for a difference, or leaves that with null. */
  place(key: string | null): void;
  /** Gives the difference in question a place in the opened document. */
  putAt(range: TextRange, opened: OpenDocument): void;
  /** Takes back the place that was chosen for a difference. */
  putBack(key: string): void;
  show(filter: KindFilter): void;
  fail(error: unknown): void;
  close(): void;
}

const asCallError = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('internal', { message: String(error) });
const empty = {
  file: null,
  found: null,
  error: null,
  chosen: new Set<string>(),
  inHand: null,
  filter: 'all',
  places: new Map<string, ChosenPlace>(),
  withoutLayer: new Set<string>(),
  placing: null,
} as const;

export const useReview = create<ReviewState>((set, get) => ({
  ...empty,
  inspect: async (file) => {
    set({ ...empty, file });
    useWorkbench.getState().openDialog('comments-back');
    try {
      const found = await callStore('comments:inspect', { file });
      if (get().file !== file) return;
      useWorkbench.getState().openDocument(found.documentId);
      set({
        found,
        chosen: new Set(found.differences.filter(isChosenAtFirst).map(({ key }) => key)),
        inHand: found.differences[0]?.key ?? null,
      });
    } catch (error) {
      if (get().file === file) set({ error: asCallError(error) });
    }
  },
  choose: (key, isChosen) => {
    const chosen = new Set(get().chosen);
    if (isChosen) chosen.add(key);
    else chosen.delete(key);
    set({ chosen });
  },
  setLayered: (author, isLayered) => {
    const withoutLayer = new Set(get().withoutLayer);
    if (isLayered) withoutLayer.delete(author);
    else withoutLayer.add(author);
    set({ withoutLayer });
  },
  take: (inHand) => set({ inHand, placing: null }),
  place: (key) => {
    const one = get().found?.differences.find((each) => each.key === key);
    set({ placing: one && canMove(one) ? one.key : null });
  },
  putAt: (range, { blocks, reading }) => {
    const { placing, places, chosen } = get();
    if (placing === null) return;
    const place: ChosenPlace = {
      range,
      words: quoteOf(blocks, range).exact,
      address: addressOf(reading, range, 'short'),
      longAddress: addressOf(reading, range, 'long'),
    };
    set({
      places: new Map(places).set(placing, place),
      chosen: new Set(chosen).add(placing),
      placing: null,
    });
  },
  putBack: (key) => {
    const places = new Map(get().places);
    places.delete(key);
    const one = get().found?.differences.find((each) => each.key === key);
    const chosen = new Set(get().chosen);
    if (one && !isWritable(one)) chosen.delete(key);
    set({ places, chosen, placing: null });
  },
  show: (filter) => {
    const first = get().found?.differences.find(({ kind }) => filter === 'all' || kind === filter);
    set({ filter, inHand: first?.key ?? null, placing: null });
  },
  fail: (error) => set({ error: asCallError(error) }),
  close: () => {
    set(empty);
    useWorkbench.getState().openDialog(null);
  },
}));
