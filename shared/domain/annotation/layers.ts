/** A stretch of text by linear position in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Gives each span a layer, 1 for the lowest: in order of start, longer first, each takes the lowest
 * number that is free over its whole length (interval colouring). Answers layers in input order.
 */
export function assignLayers(spans: readonly Span[]): readonly number[] {
  const order = spans.map((_, index) => index);
  order.sort((left, right) => {
    const a = spans[left] as Span;
    const b = spans[right] as Span;
    return a.start - b.start || b.end - a.end || left - right;
  });
  const layers = new Array<number>(spans.length).fill(1);
  const endOfLayer: number[] = [];
  for (const index of order) {
    const span = spans[index] as Span;
    let layer = endOfLayer.findIndex((end) => end <= span.start);
    if (layer < 0) layer = endOfLayer.length;
    endOfLayer[layer] = span.end;
    layers[index] = layer + 1;
  }
  return layers;
}
