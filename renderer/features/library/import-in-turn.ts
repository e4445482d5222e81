interface Steps<Item, Result> {
  readonly importOne: (item: Item) => Promise<Result>;
  /** Told before each item, with its place from 0. */
  readonly onStart: (place: number) => void;
  readonly onDone: (item: Item) => void;
  readonly onFailure: (item: Item, error: unknown) => void;
  /** Looked at between items: one that has begun is always finished, so nothing is half stored. */
  readonly isStopped: () => boolean;
}

/** Imports one after another; one that fails does not keep the next from its turn. */
export async function importInTurn<Item, Result>(
  items: readonly Item[],
  { importOne, onStart, onDone, onFailure, isStopped }: Steps<Item, Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [place, item] of items.entries()) {
    if (isStopped()) break;
    onStart(place);
    try {
      results.push(await importOne(item));
      onDone(item);
    } catch (error) {
      onFailure(item, error);
    }
  }
  return results;
}
