import type { PdfEngine, PDFPageProxy } from './engine';
import { picturesOf } from './pictures';
import type { PageContent, Run } from './run';

/** Names by which fonts say that they are heavy; the Chinese ones are those that headings are set in. */
const heavy = /bold|black|heavy|hei(?!ti.?light)|xbs|biaosong|dabiaosong|黑|粗|标宋/i;
/** A picture that covers this much of its page under its words is a scan of them. */
const scanShare = 0.8;
// Radicals stand for the characters that look the same: fonts name their glyphs by them.
const radicals = /[\u2e9f\u2ef3\u2f00-\u2fd5]/g;
// eslint-disable-next-line no-control-regex -- what a font without names gives is no text
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g;

const clean = (text: string): string =>
  text
    .replace(controls, '')
    .replace(radicals, (radical) => radical.normalize('NFKC'))
    .toWellFormed();

/** A page, and whether a picture lies under all of it. */
export interface ScannablePage extends PageContent {
  readonly isScan: boolean;
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

function isBoldFont(page: PDFPageProxy, id: string): boolean {
  if (!page.commonObjs.has(id)) return false;
  const font = page.commonObjs.get(id) as { name?: string; bold?: boolean; black?: boolean } | null;
  return font?.bold === true || font?.black === true || heavy.test(font?.name ?? '');
}

/** Reads what a page shows, and frees what reading it took. */
export async function contentOf(
  page: PDFPageProxy,
  { operators }: PdfEngine,
  looksForPictures: boolean,
): Promise<ScannablePage> {
  const { width, height, transform: viewport } = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = viewport as [number, number, number, number, number, number];
  const { items } = await page.getTextContent();
  const printed = (items as readonly Partial<Item>[]).filter(
    (item): item is Item => typeof item.str === 'string' && clean(item.str).trim() !== '',
  );
  // A page without words is a picture as a whole: its own need not be decoded.
  const pictures =
    looksForPictures && printed.length > 0 ? await picturesOf(page, operators, [a, b, c, d, e, f]) : [];
  const isBold = new Map<string, boolean>();
  const runs: Run[] = [];
  const turned: string[] = [];
  for (const { str, transform, width: length, fontName } of printed) {
    const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = transform;
    const along = [a * ta + c * tb, b * ta + d * tb] as const;
    const up = [a * tc + c * td, b * tc + d * td] as const;
    if (Math.abs(along[1]) > 0.05 * Math.abs(along[0]) || along[0] <= 0) {
      turned.push(clean(str).trim());
      continue;
    }
    if (!isBold.has(fontName)) isBold.set(fontName, isBoldFont(page, fontName));
    runs.push({
      text: clean(str),
      x: a * te + c * tf + e,
      y: b * te + d * tf + f,
      width: length,
      size: Math.max(1, Math.hypot(up[0], up[1])),
      isBold: isBold.get(fontName)!,
    });
  }
  page.cleanup();
  const isScan = ({ left, right, top, bottom }: PageContent['pictures'][number]) =>
    (right - left) * (bottom - top) > scanShare * width * height;
  return {
    number: page.pageNumber,
    width,
    height,
    runs,
    turned,
    pictures: pictures.filter((picture) => !isScan(picture)),
    isScan: pictures.some(isScan),
  };
}
