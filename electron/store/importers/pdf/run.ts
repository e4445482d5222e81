/** A stretch of glyphs as the page places them. Lengths are points, `y` counts down from the page's top. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What one page shows. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Words that do not run from left to right, such as stamps set aslant, in the file's order. */
  readonly turned: readonly string[];
  readonly pictures: readonly Box[];
}

/** The value that most weigh in for, after rounding to `step`; `fallback` where there is none. */
export function commonest(
  values: Iterable<readonly [value: number, weight: number]>,
  step: number,
  fallback: number,
): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value / step) * step;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let best = fallback;
  let most = 0;
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight];
  return best;
}
