/** Lets work that must not overlap take turns, in the order in which it asked. */
export interface Turns {
  take<T>(work: () => T | Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const mine = last.then(work);
      last = mine.catch(() => {});
      return mine;
    },
  };
}
