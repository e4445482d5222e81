/** A card beside the text: where it would like to be, and how tall it is, in px. */
export interface CardBox {
  readonly wanted: number;
  readonly height: number;
  /** 1 for a card at rest; the focused card weighs so much that its neighbours give way. */
  readonly weight: number;
}

/**
 * Tops for cards in text order, without collisions and as near as possible to where they belong:
 * weighted isotonic regression (pool adjacent violators) on the tops less the heights above.
 */
export function alignCards(cards: readonly CardBox[], gap: number): readonly number[] {
  interface Pool {
    value: number;
    weight: number;
    count: number;
  }
  const pools: Pool[] = [];
  const above: number[] = [];
  let sum = 0;
  for (const card of cards) {
    above.push(sum);
    let pool: Pool = { value: card.wanted - sum, weight: card.weight, count: 1 };
    sum += card.height + gap;
    for (let before = pools.at(-1); before && before.value > pool.value; before = pools.at(-1)) {
      pools.pop();
      const weight = before.weight + pool.weight;
      pool = {
        value: (before.value * before.weight + pool.value * pool.weight) / weight,
        weight,
        count: before.count + pool.count,
      };
    }
    pools.push(pool);
  }
  const tops: number[] = [];
  for (const pool of pools) {
    for (let index = 0; index < pool.count; index += 1) {
      tops.push(pool.value + (above[tops.length] as number));
    }
  }
  return tops;
}
