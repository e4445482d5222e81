import type { HeadingLine } from './heading-line';
import type { LabelStyle } from './label';

/** One way of heading in this document: a label style, a level of the markup, or plain bold. */
type Style = LabelStyle | `h${number}` | 'bold';

/** The divisions whose order among each other is fixed in every text. */
const fixedRank: Partial<Record<Style, number>> = {
  annex: 0,
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
};

interface Open {
  readonly style: Style;
  readonly hint: number | undefined;
}

/**
 * Gives headings and numbered items their depth by the order in which the styles of this document
 * nest: a style already open closes what is under it, a new style that starts at its first number
 * opens below. Only 编, 章, 节 and 附件 have a fixed order; markup levels settle the rest if given.
 */
export class Levels {
  private open: Open[] = [];
  private items: { readonly style: LabelStyle }[] = [];
  private readonly depths = new Map<Style, number>();
  private inArticle = false;

  get isInArticle(): boolean {
    return this.inArticle;
  }

  isOpen(style: LabelStyle): boolean {
    return this.open.some((heading) => heading.style === style);
  }

  /** Depth of the line from 1; 0 for text without a label. */
  place(line: HeadingLine): number {
    if (line.isHeading) return this.placeHeading(line);
    if (!line.label) {
      // A new paragraph (款) of an article ends the list of items before it.
      if (this.inArticle) this.items.length = 0;
      return 0;
    }
    if (line.label.style === 'article') {
      this.inArticle = true;
      this.items.length = 0;
      return this.open.length + 1;
    }
    return this.placeItem(line.label.style);
  }

  private placeItem(style: LabelStyle): number {
    const at = this.items.findIndex((item) => item.style === style);
    if (at >= 0) this.items.length = at + 1;
    else this.items.push({ style });
    return this.open.length + (this.inArticle ? 1 : 0) + this.items.length;
  }

  private placeHeading(line: HeadingLine): number {
    this.inArticle = false;
    this.items.length = 0;
    const { hint } = line;
    const style: Style = line.label?.style ?? (hint === undefined ? 'bold' : `h${hint}`);
    this.open.length = this.parentDepth(style, hint, line.label?.number ?? 0);
    this.open.push({ style, hint });
    this.depths.set(style, this.open.length);
    return this.open.length;
  }

  /** How many of the open headings stay above a new one. */
  private parentDepth(style: Style, hint: number | undefined, number: number): number {
    if (style === 'annex') return 0;
    const rank = fixedRank[style];
    // Where the markup says that a line lies deeper, its style may stand open further out.
    const isDeeper = (outer: Open) =>
      rank === undefined && hint !== undefined && outer.hint !== undefined && hint > outer.hint;
    const same = this.open.findIndex((heading) => heading.style === style && !isDeeper(heading));
    if (same >= 0) return same;
    let depth = this.open.length;
    if (hint === undefined) {
      if (style === 'column') return depth;
      depth = this.depthBesideColumn(style, number);
    }
    while (depth > 0 && this.closes(this.open[depth - 1]!, hint, rank)) depth -= 1;
    // A style that goes on (三、 after its list was closed by something else) keeps its depth.
    const known = this.depths.get(style);
    if (known !== undefined && number > 1 && rank === undefined) depth = Math.min(depth, known - 1);
    return depth;
  }

  /**
   * A column (专栏) hangs below what is open and nothing ends it but the next heading: one that goes
   * on counting, or whose style stands further out in this document, leaves the column.
   */
  private depthBesideColumn(style: Style, number: number): number {
    const column = this.open.findIndex((heading) => heading.style === 'column');
    const known = this.depths.get(style) ?? Number.POSITIVE_INFINITY;
    const leaves = column >= 0 && (known <= column + 1 || number > 1);
    return leaves ? column : this.open.length;
  }

  /** Whether an open heading cannot stand above a heading of another style. */
  private closes(above: Open, hint: number | undefined, rank: number | undefined): boolean {
    const aboveRank = fixedRank[above.style];
    if (aboveRank !== undefined && rank !== undefined) return aboveRank >= rank;
    if (above.hint !== undefined && hint !== undefined) return above.hint >= hint;
    if (rank !== undefined) return true;
    return above.style === 'bold';
  }
}
