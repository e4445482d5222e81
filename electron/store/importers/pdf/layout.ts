import type { DraftBlock } from '../../../../shared/domain/document/block';
import { labelOf } from '../../../../shared/domain/document/label';
import { areasOf, gutterIn, type Gutter } from './columns';
import { furnitureOf } from './furniture';
import {
  joinParagraphs,
  columnOf,
  paragraphsOf,
  runsOver,
  type Margins,
  type Paragraph,
  type Setting,
} from './paragraphs';
import type { Box, PageContent } from './run';
import { lineOf, rowsOf, type Line, type Row } from './rows';
import { settingOf } from './setting';

/** Longest heading that is known by its size or weight, in UTF-16 units. */
const longestHeading = 80;
/** Larger than the body by this much is the size of a heading. */
const larger = 1.12;
/** Smaller than the body by this much is the size of a note at the foot. */
const smaller = 0.92;

/** A page taken apart: its columns in reading order, and what is not the text's. */
interface PageParts {
  readonly page: PageContent;
  readonly areas: readonly (readonly Line[])[];
  readonly head: readonly string[];
  readonly foot: readonly string[];
}

type Piece =
  | { readonly kind: 'text'; readonly page: number; readonly paragraph: Paragraph }
  | { readonly kind: 'furniture'; readonly page: number; readonly text: string }
  | { readonly kind: 'picture'; readonly page: number };

function partsOf(pages: readonly PageContent[], hasFurniture: boolean): readonly PageParts[] {
  const rows = pages.map(({ number, height, runs }) => ({ number, height, rows: rowsOf(runs) }));
  const furniture = hasFurniture ? furnitureOf(rows) : new Set<Row>();
  const bodies = rows.map((page) => page.rows.filter((row) => !furniture.has(row)));
  // Of several the first: pages of one file are mostly set alike.
  const usual = bodies.reduce<Gutter | null>((found, body) => found ?? gutterIn(body), null);
  return pages.map((page, at) => {
    const all = rows[at]!.rows;
    const body = bodies[at]!;
    const firstOfBody = body[0]?.y ?? page.height / 2;
    const edge = all
      .filter((row) => furniture.has(row))
      .map((row) => ({ y: row.y, text: lineOf(page.number, row).text }));
    return {
      page,
      areas: areasOf(body, usual).map((area) => area.map((row) => lineOf(page.number, row))),
      head: edge.filter(({ y }) => y < firstOfBody).map(({ text }) => text),
      foot: [...edge.filter(({ y }) => y >= firstOfBody).map(({ text }) => text), ...page.turned],
    };
  });
}

/** Puts a picture behind the last paragraph of its page that begins above it. */
function placePicture(pieces: Piece[], from: number, page: number, picture: Box): void {
  let place = from;
  pieces.forEach((piece, at) => {
    if (at < from) return;
    const first =
      piece.kind === 'text' ? piece.paragraph.lines.find((line) => line.page === page) : undefined;
    const isBeside = first && first.left < picture.right && first.right > picture.left;
    if (first && isBeside && first.y < (picture.top + picture.bottom) / 2) place = at + 1;
  });
  pieces.splice(place, 0, { kind: 'picture', page });
}

/** The pieces of a document in reading order. Furniture stands behind the paragraph that runs over it. */
function piecesOf(parts: readonly PageParts[], setting: Setting): readonly Piece[] {
  const pieces: Piece[] = [];
  let last: { readonly paragraph: Paragraph; readonly margins: Margins } | null = null;
  let due: Piece[] = [];
  for (const { page, areas, head, foot } of parts) {
    due.push(...head.map((text): Piece => ({ kind: 'furniture', page: page.number, text })));
    let from = pieces.length;
    areas.forEach((lines, at) => {
      const margins = columnOf(lines, setting);
      const paragraphs = paragraphsOf(lines, margins, setting);
      const [first] = paragraphs;
      if (last && first && runsOver(last.paragraph, last.margins, first, margins, setting)) {
        joinParagraphs(last.paragraph, first, setting.words);
        paragraphs.shift();
      }
      if (at === 0) {
        pieces.push(...due);
        due = [];
        from = pieces.length;
      }
      for (const paragraph of paragraphs) {
        pieces.push({ kind: 'text', page: page.number, paragraph });
        // A note at the foot of the page lies between the halves of a paragraph, and is none.
        if (paragraph.size >= setting.bodySize * smaller) last = { paragraph, margins };
      }
    });
    for (const picture of page.pictures) placePicture(pieces, from, page.number, picture);
    due.push(...foot.map((text): Piece => ({ kind: 'furniture', page: page.number, text })));
  }
  return [...pieces, ...due];
}

const endsLikeSentence = /[。！？；;，,：:][”’」』）)]*$/u;

/** Sizes of headings from the largest on: the first is a heading of the first level. */
function headingSizesOf(pieces: readonly Piece[], { bodySize }: Setting): readonly number[] {
  const sizes = new Set<number>();
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    const { size, text } = piece.paragraph;
    if (size >= bodySize * larger && isHeadingText(text)) sizes.add(Math.round(size));
  }
  return [...sizes].sort((a, b) => b - a);
}

const isHeadingText = (text: string): boolean =>
  text.length <= longestHeading && !endsLikeSentence.test(text) && /[\p{L}]/u.test(text);

function draftOf({ text, size, isBold }: Paragraph, sizes: readonly number[], setting: Setting) {
  const isLarger = size >= setting.bodySize * larger && isHeadingText(text);
  // A number says more of its depth than a size does: there the size only tells that it is a heading.
  if (isLarger && labelOf(text) === null) {
    return { kind: 'heading' as const, text, hint: Math.min(6, sizes.indexOf(Math.round(size)) + 1) };
  }
  const stands = isLarger || (isBold && !setting.isBodyBold);
  return { kind: 'paragraph' as const, text, ...(stands ? { bold: true } : {}) };
}

/**
 * Pages of placed glyphs as blocks of text: lines joined to paragraphs, columns one after the other,
 * paragraphs that run over a page whole, running heads and page numbers marked as the page's. Every
 * glyph comes back once, but for the hyphen of a Latin word that a line end cut. `hasFurniture` is
 * false for pages that all look alike, where what repeats is the text.
 */
export function layOut(pages: readonly PageContent[], hasFurniture = true): readonly DraftBlock[] {
  const parts = partsOf(pages, hasFurniture);
  const setting = settingOf(parts.flatMap(({ areas }) => areas));
  const pieces = piecesOf(parts, setting);
  const sizes = headingSizesOf(pieces, setting);
  return pieces.map((piece): DraftBlock => {
    const { page } = piece;
    if (piece.kind === 'picture')
      return { kind: 'image', text: '', image: { source: `page ${page}`, alt: '' }, page };
    if (piece.kind === 'furniture') return { kind: 'paragraph', text: piece.text, isFurniture: true, page };
    return { ...draftOf(piece.paragraph, sizes, setting), page };
  });
}
