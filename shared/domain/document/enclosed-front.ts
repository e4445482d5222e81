import type { DraftBlock } from './block';

const release = /^[（(]此件.{2,20}[）)]$/;
const shortestName = 6;
const longestName = 80;

/**
 * Ordinals of lines around a text that a notice encloses: how it is released （此件公开发布） and its
 * title, printed again below the notice's signature. `title` is the notice's own.
 */
export function enclosedFrontOf(
  drafts: readonly DraftBlock[],
  signature: ReadonlySet<number>,
  title: string,
): ReadonlySet<number> {
  const found = new Set<number>();
  const bare = (text: string) => text.replace(/[\s《》]/g, '');
  const whole = bare(title);
  let isBelow = false;
  drafts.forEach(({ kind, text }, at) => {
    if (signature.has(at)) isBelow = true;
    else if (isBelow && kind === 'paragraph' && text.length <= longestName) {
      const name = bare(text);
      if (release.test(name)) found.add(at);
      else if (name.length >= shortestName && name !== whole && whole.includes(name)) {
        found.add(at);
        isBelow = false;
      }
    }
  });
  return found;
}
