import type { HeadingLine } from './heading-line';
import type { Label, LabelStyle } from './label';

/** One way of heading in this document: a label style, a level of the markup, or plain bold. */
type Style = LabelStyle | `h${number}` | 'bold' | 'part-name';

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

interface Item {
  readonly style: LabelStyle;
  readonly number: number;
}

/**
 * Gives headings and numbered items their depth by the order in which the styles of this document
 * nest: a style already open closes what is under it, a new style that starts at its first number
 * opens below. Only 编, 章, 节 and 附件 have a fixed order; markup levels settle the rest if given.
 */
export class Levels {
  private open: Open[] = [];
  private items: Item[] = [];
  /** The items that stood open where a column began. */
  private beside: readonly Item[] = [];
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
    return this.placeItem(line.label);
  }

  private placeItem({ style, number }: Label): number {
    let at = this.items.findIndex((item) => item.style === style);
    const column = this.open.findIndex((heading) => heading.style === 'column');
    const goesOnBeside = (item: Item) => item.style === style && item.number + 1 === number;
    if (at < 0 && column >= 0 && this.beside.some(goesOnBeside)) {
      // The list that the column stood in goes on.
      this.open.length = column;
      this.items = [...this.beside];
      at = this.items.findIndex(goesOnBeside);
    }
    if (at >= 0) this.items.length = at;
    this.items.push({ style, number });
    return this.open.length + (this.inArticle ? 1 : 0) + this.items.length;
  }

  private placeHeading(line: HeadingLine): number {
    this.inArticle = false;
    if (line.label?.style === 'column') {
      if (!this.isOpen('column')) this.beside = [...this.items];
    } else if (!this.isOpen('column')) this.beside = [];
    this.items.length = 0;
    const { hint } = line;
    const plain: Style = hint === undefined ? 'bold' : `h${hint}`;
    const style: Style = line.label?.style ?? (line.isPart ? 'part-name' : plain);
    this.open.length = this.parentDepth(style, hint, line.label?.number ?? 0);
    this.open.push({ style, hint });
    this.depths.set(style, this.open.length);
    return this.open.length;
  }

  /** How many of the open headings stay above a new one. */
  private parentDepth(style: Style, hint: number | undefined, number: number): number {
    if (style === 'annex') return 0;
    if (style === 'part-name') return this.open[0]?.style === 'annex' ? 1 : 0;
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
    if (above.style === 'part-name') return true;
    const aboveRank = fixedRank[above.style];
    if (aboveRank !== undefined && rank !== undefined) return aboveRank >= rank;
    if (above.hint !== undefined && hint !== undefined) return above.hint >= hint;
    if (rank !== undefined) return true;
    return above.style === 'bold';
  }
}
