interface Steps<Item, Result> {
  /** Given each item with its place from 0. */
  readonly importOne: (item: Item, place: number) => Promise<Result>;
  readonly onDone: (item: Item) => void;
  readonly onFailure: (item: Item, error: unknown) => void;
  /** Looked at between items: one that has begun ends as a whole or not at all. */
  readonly isStopped: () => boolean;
}

/** Imports one after another; one that fails does not keep the next from its turn. */
export async function importInTurn<Item, Result>(
  items: readonly Item[],
  { importOne, onDone, onFailure, isStopped }: Steps<Item, Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [place, item] of items.entries()) {
    if (isStopped()) break;
    try {
      results.push(await importOne(item, place));
      onDone(item);
    } catch (error) {
      onFailure(item, error);
    }
  }
  return results;
}
