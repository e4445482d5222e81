import type { ReturnedPoint, ReturnedStretch, ReturnedUnit } from '../../../shared/domain/review/returned';
import type { XmlElement } from '../importers/word/xml';
import { childOf, childrenOf, nameOf, valueOf, wordsOf } from '../importers/word/xml';

/** What holds no words of the page, or words that are not the paragraph's own. */
const passedOver = new Set([
  'rPr',
  'pPr',
  'sectPr',
  'instrText',
  'delInstrText',
  'Fallback',
  'txbxContent',
  'sdtPr',
]);

interface Open {
  readonly unit: number;
  readonly offset: number;
  readonly revised: number;
}

/**
 * Reads the text of a body with the places of its comments. A table is one unit, its cells parted by
 * tabs and its rows by line feeds, as blocks of the library have them.
 */
export class TextCollector {
  private readonly done: { text: string; revised: string; isEmpty: boolean; lead: number }[] = [];
  private text = '';
  private revised = '';
  private tables = 0;
  private struck = 0;
  private added = 0;
  private readonly opened = new Map<string, Open>();
  readonly stretches = new Map<string, ReturnedStretch & { readonly words: string }>();
  /** The stretch of units that is the document's text, where the file says so. */
  private firstOwn: number | null = null;
  private lastOwn: number | null = null;
  /** LibreOffice begins a bookmark of several paragraphs once more where it ends it. */
  private readonly ownIds = new Set<string>();

  constructor(private readonly bookmark: string) {}

  read(parent: XmlElement): void {
    for (const element of childrenOf(parent)) {
      const name = nameOf(element);
      if (passedOver.has(name)) continue;
      switch (name) {
        case 'p':
          this.read(element);
          if (this.tables === 0) this.endUnit();
          else this.write('\v');
          break;
        case 'tbl':
          this.readTable(element);
          break;
        case 'ins':
        case 'moveTo':
          this.within('added', element);
          break;
        case 'del':
        case 'moveFrom':
          this.within('struck', element);
          break;
        case 't':
        case 'delText':
          this.write(wordsOf(element));
          break;
        case 'tab':
          this.write('\t');
          break;
        case 'br':
        case 'cr':
          if (valueOf(element, 'type') === null || valueOf(element, 'type') === 'textWrapping')
            this.write('\n');
          break;
        case 'noBreakHyphen':
          this.write('\u2011');
          break;
        case 'commentRangeStart':
          this.openComment(valueOf(element, 'id') ?? '');
          break;
        case 'commentRangeEnd':
          this.closeComment(valueOf(element, 'id') ?? '');
          break;
        case 'commentReference':
          // Without a range the sign itself is the place.
          this.openComment(valueOf(element, 'id') ?? '');
          this.closeComment(valueOf(element, 'id') ?? '');
          break;
        case 'bookmarkStart':
          if (valueOf(element, 'name') === this.bookmark) {
            this.ownIds.add(valueOf(element, 'id') ?? '');
            this.firstOwn ??= this.done.length;
          }
          break;
        case 'bookmarkEnd':
          if (this.ownIds.has(valueOf(element, 'id') ?? '')) this.lastOwn = this.done.length;
          break;
        default:
          this.read(element);
      }
    }
  }

  /** The units of the document's text; those of the file's own front are left out, where it can be told. */
  finish(): {
    readonly units: readonly ReturnedUnit[];
    readonly stretches: ReadonlyMap<string, ReturnedStretch & { readonly words: string }>;
  } {
    if (this.text !== '' || this.revised !== '') this.endUnit();
    const first = this.firstOwn ?? 0;
    const last = this.lastOwn ?? this.done.length - 1;
    const place = new Map<number, number>();
    const units: ReturnedUnit[] = [];
    this.done.forEach(({ text, revised, isEmpty }, index) => {
      if (index < first || index > last || isEmpty) return;
      place.set(index, units.length);
      units.push({ text, revised });
    });
    const stretches = new Map<string, ReturnedStretch & { readonly words: string }>();
    for (const [id, { start, end, words }] of this.stretches) {
      const [from, to] = [this.nearest(place, start.unit, 1), this.nearest(place, end.unit, -1)];
      if (from === null || to === null || from.unit > to.unit) continue;
      stretches.set(id, {
        start: { unit: from.unit, offset: from.moved ? 0 : this.offsetIn(start) },
        end: { unit: to.unit, offset: to.moved ? units[to.unit]!.text.length : this.offsetIn(end) },
        words,
      });
    }
    return { units, stretches };
  }

  /** A unit that is kept: the one itself, or past empty ones the next in a direction. */
  private nearest(place: ReadonlyMap<number, number>, unit: number, step: 1 | -1) {
    for (let at = unit; at >= 0 && at < this.done.length; at += step) {
      const found = place.get(at);
      if (found !== undefined) return { unit: found, moved: at !== unit };
      if (!this.done[at]!.isEmpty) return null;
    }
    return null;
  }

  private offsetIn({ unit, offset }: ReturnedPoint): number {
    const { lead, text } = this.done[unit]!;
    return Math.min(Math.max(offset - lead, 0), text.length);
  }

  private write(words: string): void {
    if (this.added === 0) this.text += words;
    if (this.struck === 0) this.revised += words;
  }

  private within(kind: 'struck' | 'added', element: XmlElement): void {
    this[kind] += 1;
    this.read(element);
    this[kind] -= 1;
  }

  private openComment(id: string): void {
    if (this.opened.has(id) || this.stretches.has(id)) return;
    this.opened.set(id, { unit: this.done.length, offset: this.text.length, revised: this.revised.length });
  }

  private closeComment(id: string): void {
    const open = this.opened.get(id);
    if (!open || this.stretches.has(id)) return;
    const end = { unit: this.done.length, offset: this.text.length };
    const pieces: string[] = [];
    for (let unit = open.unit; unit <= end.unit; unit += 1) {
      const revised = unit === end.unit ? this.revised : this.done[unit]!.revised;
      if (revised !== '') pieces.push(unit === open.unit ? revised.slice(open.revised) : revised);
    }
    this.stretches.set(id, {
      start: { unit: open.unit, offset: open.offset },
      end,
      words: pieces.join('\n'),
    });
  }

  private endUnit(isTable = false): void {
    const isEmpty = this.text.trim() === '' && this.revised.trim() === '';
    // Empty cells at the ends of a table are no text in the library.
    const tidy = (words: string) => (isTable ? words.trim() : words);
    const lead = isTable ? this.text.length - this.text.trimStart().length : 0;
    this.done.push({ text: tidy(this.text), revised: tidy(this.revised), isEmpty, lead });
    this.text = '';
    this.revised = '';
  }

  private readTable(table: XmlElement): void {
    const isOuter = this.tables === 0;
    this.tables += 1;
    let rowCount = 0;
    for (const row of within(table, 'tr')) {
      if (rowCount > 0) this.write('\n');
      rowCount += 1;
      let cellCount = 0;
      for (const cell of within(row, 'tc')) {
        // A cell that goes on from the one above has no words of its own in the library.
        const merge = childOf(childOf(cell, 'tcPr'), 'vMerge');
        if (merge && valueOf(merge) !== 'restart') {
          this.readCell(cell);
          continue;
        }
        if (cellCount > 0) this.write('\t');
        cellCount += 1;
        this.readCell(cell);
      }
    }
    this.tables -= 1;
    if (isOuter) this.endUnit(true);
  }

  /** Paragraph ends within a cell: the last one parts nothing, the others stand as one space. */
  private readCell(cell: XmlElement): void {
    this.read(cell);
    const tidy = (words: string) => words.replace(/\v$/, '').replace(/\v/g, ' ');
    this.text = tidy(this.text);
    this.revised = tidy(this.revised);
  }
}

/** Rows or cells, those inside content controls and insertions too. */
function* within(parent: XmlElement, name: 'tr' | 'tc'): Generator<XmlElement> {
  for (const child of childrenOf(parent)) {
    const own = nameOf(child);
    if (own === name) yield child;
    else if (['sdt', 'sdtContent', 'ins', 'del', 'customXml'].includes(own)) yield* within(child, name);
  }
}
