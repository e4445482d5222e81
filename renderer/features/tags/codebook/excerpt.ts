import { snapToGraphemes } from '../../../../shared/domain/document/grapheme';
import type { Stretch } from '../../../../shared/domain/tag/filter-words';

/** How much of the line may stand before the first hit; the rest of the line is the style's to cut. */
const before = 12;
const longest = 90;

/** A line that begins near its first hit, with the hits where they now stand. UTF-16 units. */
export function excerpt(
  text: string,
  hits: readonly Stretch[],
): { readonly text: string; readonly hits: readonly Stretch[] } {
  const first = hits[0]?.start ?? 0;
  const start = first <= before ? 0 : snapToGraphemes(text, first - before, 'start');
  const end = Math.min(text.length, snapToGraphemes(text, Math.min(text.length, start + longest), 'end'));
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    text: `${lead}${text.slice(start, end)}`.replaceAll('\n', ' '),
    hits: hits
      .filter((hit) => hit.start < end)
      .map((hit) => ({ start: hit.start + shift, end: Math.min(hit.end, end) + shift })),
  };
}
