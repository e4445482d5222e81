/** Made when first needed, which most texts never do: it takes as long to make as all else at the start. */
let segmenter: Intl.Segmenter | null = null;

/** Units beside which a grapheme border is certain: plain Han, full-width marks, ASCII without CR, LF. */
const plain = /^[\u4e00-\u9fff\u3001-\u3029\u3030-\u3096\uff01-\uff60\u2010-\u2027\u0020-\u007e]{2}$/;

/** Half the window that is segmented where the fast test does not decide, in UTF-16 units. */
const reach = 256;

/** The cluster around an offset that lies inside one; null where the offset is a border. */
function clusterAround(text: string, offset: number): { start: number; end: number } | null {
  if (offset <= 0 || offset >= text.length) return null;
  if (plain.test(text.slice(offset - 1, offset + 1))) return null;
  let from = Math.max(0, offset - reach);
  // A window that opened inside a cluster would see a border where there is none.
  while (from > 0 && offset - from < 4 * reach && !plain.test(text.slice(from - 1, from + 1))) {
    from -= 1;
  }
  const window = text.slice(from, offset + reach);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const segment = segmenter.segment(window).containing(offset - from);
  if (!segment || segment.index === offset - from) return null;
  return { start: from + segment.index, end: from + segment.index + segment.segment.length };
}

/** Whether a place between two UTF-16 units is a border of grapheme clusters. */
export function isGraphemeBorder(text: string, offset: number): boolean {
  return clusterAround(text, offset) === null;
}

/**
 * The nearest grapheme border at or before (`start`) or at or after (`end`) an offset, in UTF-16
 * units and within the text.
 */
export function snapToGraphemes(text: string, offset: number, bias: 'start' | 'end'): number {
  const inside = Math.min(Math.max(Math.trunc(offset), 0), text.length);
  const cluster = clusterAround(text, inside);
  if (!cluster) return inside;
  return bias === 'start' ? cluster.start : cluster.end;
}
