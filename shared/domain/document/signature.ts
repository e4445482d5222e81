import type { BlockKind } from './block';
import { labelOf } from './label';

/** Most offices that sign a text together. */
const mostSigners = 20;
const longestName = 60;

const year = '(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})年';
const dayOfYear = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const date = `${year}${dayOfYear}月${dayOfYear}日`;
const dateLine = new RegExp(`^[（(]?${date}[）)]?$`);
const signedDate = new RegExp(`^(.{2,}?)[（(]?${date}[）)]?$`);
const office = /(?:院|部|委|局|会|署|办|办公室|厅|政府|中央|军委|总社|银行)$/;
const officer = /^(?:国家)?(?:主席|总理|省长|市长|部长|主任|院长|检察长|局长|署长)[\u4e00-\u9fff·]{2,6}$/;

/** What the rule looks at of a line. */
interface Line {
  readonly kind: BlockKind;
  readonly text: string;
}

const bare = (text: string) => text.replace(/\s/g, '');

/** The name of an office or of who holds it, alone on its line. */
function isName(text: string): boolean {
  if (text.length > longestName || /[。；：，！？;:,]/.test(text) || labelOf(text)) return false;
  return office.test(bare(text)) || officer.test(bare(text));
}

/**
 * Ordinals of the lines that sign a text (落款): a date alone on its line with the names of offices
 * right above it, or both on one line. A date or an office on its own is not taken for a signature.
 * Only lines of one kind are looked at: paragraphs before the structure is known, matter after.
 */
export function signatureOf(lines: readonly Line[], kind: 'paragraph' | 'matter'): ReadonlySet<number> {
  const found = new Set<number>();
  lines.forEach((line, at) => {
    if (line.kind !== kind || line.text.length > longestName || !/日[）)]?$/.test(line.text)) return;
    if (!dateLine.test(bare(line.text))) {
      const name = signedDate.exec(bare(line.text))?.[1];
      if (name && /\s/.test(line.text) && isName(name)) found.add(at);
      return;
    }
    const isSigner = (above: Line | undefined) => above?.kind === kind && isName(above.text);
    let first = at;
    while (at - first < mostSigners && isSigner(lines[first - 1])) first -= 1;
    if (first === at) return;
    for (let ordinal = first; ordinal <= at; ordinal += 1) found.add(ordinal);
  });
  return found;
}
