import type { DraftBlock } from '../../../../shared/domain/document/block';
import { DraftWriter } from '../draft-writer';
import type { Numbering } from './numbering';
import { numberingOf, outlineLevelOf, type Styles } from './styles';
import { cellsOfTable } from './table-cells';
import type { XmlElement } from './xml';
import { childOf, childrenOf, isOn, nameOf, valueOf, wordsOf } from './xml';

/** Elements whose content the reader of the printed page does not see. */
const unseen = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'rPr',
  'pPr',
  'sdtPr',
  'rt',
  'Fallback',
]);

/** Reads the visible text of a Word document's body into draft blocks, in its order. */
export class BodyReader {
  private readonly writer = new DraftWriter();
  /** Text boxes met inside a paragraph: they follow it. */
  private boxes: XmlElement[] = [];
  /** Number that is due before the next words. */
  private label = '';
  /** Ids of the notes that the text refers to, in its order. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly mark: string }[] =
    [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly pictures: ReadonlyMap<string, string>,
  ) {}

  finish(): DraftBlock[] {
    return this.writer.finish();
  }

  /** Paragraphs and tables of a body, a cell, a note or a text box. `mark` stands before the first. */
  readBlocks(parent: XmlElement, mark = ''): void {
    let due = mark;
    for (const element of childrenOf(parent)) {
      const name = nameOf(element);
      if (unseen.has(name)) continue;
      if (name === 'p') {
        this.readParagraph(element, due);
        due = '';
      } else if (name === 'tbl') this.readTable(element);
      else this.readBlocks(element);
    }
  }

  private readParagraph(element: XmlElement, mark: string): void {
    const properties = childOf(element, 'pPr');
    const style = this.styles.of(valueOf(childOf(properties, 'pStyle')));
    const own = numberingOf(properties);
    const list = own.list ?? style.numbering.list;
    const label =
      list === null || list === '0' ? '' : this.numbering.next(list, own.level ?? style.numbering.level ?? 0);
    const outline = outlineLevelOf(properties) ?? style.heading;
    this.writer.begin(outline, false);
    this.label = mark + label;
    this.readRuns(element, style.isBold, style.isHidden);
    this.writer.flush();
    // The number of an empty line is no text.
    this.label = '';
    const boxes = this.boxes;
    this.boxes = [];
    for (const box of boxes) this.readBlocks(box);
  }

  private write(words: string, isBold: boolean): void {
    if (words === '') return;
    if (this.label !== '') {
      this.writer.text(this.label, isBold);
      this.label = '';
    }
    this.writer.text(words, isBold);
  }

  private readRuns(parent: XmlElement, isBold: boolean, isHidden: boolean): void {
    for (const element of childrenOf(parent)) {
      const name = nameOf(element);
      if (unseen.has(name)) continue;
      switch (name) {
        case 'r': {
          const properties = childOf(element, 'rPr');
          if (isOn(properties, 'vanish') ?? isHidden) break;
          this.readRuns(element, isOn(properties, 'b') ?? isBold, false);
          break;
        }
        case 't':
          this.write(wordsOf(element), isBold);
          break;
        case 'tab':
          this.write('\t', isBold);
          break;
        case 'br':
        case 'cr':
          if (valueOf(element, 'type') === null || valueOf(element, 'type') === 'textWrapping')
            this.writer.lineBreak();
          break;
        case 'noBreakHyphen':
          this.write('\u2011', isBold);
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          this.readReference(element, name === 'footnoteReference' ? 'footnote' : 'endnote');
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          this.readDrawing(element);
          break;
        default:
          this.readRuns(element, isBold, isHidden);
      }
    }
  }

  private readReference(element: XmlElement, kind: 'footnote' | 'endnote'): void {
    const id = valueOf(element, 'id');
    if (id === null) return;
    const mark = valueOf(element, 'customMarkFollows') !== null ? '' : `[${this.notes.length + 1}]`;
    this.notes.push({ kind, id, mark });
    this.write(mark, false);
  }

  /** A picture of its own, by its name in the package; the words of a text box after the paragraph. */
  private readDrawing(element: XmlElement): void {
    const { boxes, pictures, alt } = contentOf(element);
    this.boxes.push(...boxes);
    for (const picture of pictures) {
      const id = valueOf(picture, 'embed') ?? valueOf(picture, 'id') ?? '';
      this.writer.image({ source: this.pictures.get(id) ?? '', alt });
    }
  }

  private readTable(table: XmlElement): void {
    this.writer.openTable();
    for (const cells of cellsOfTable(table)) {
      this.writer.openRow();
      for (const { element, ...shape } of cells) {
        this.writer.openCell(shape);
        if (element) this.readBlocks(element);
      }
    }
    this.writer.closeTable();
  }
}

/**
 * What a drawing shows: its text boxes, whole, its own pictures, and the words that describe it. What
 * stands inside a text box belongs to that, and of two forms of one drawing only the first is read.
 */
function contentOf(drawing: XmlElement) {
  const boxes: XmlElement[] = [];
  const pictures: XmlElement[] = [];
  let alt = '';
  const walk = (parent: XmlElement) => {
    for (const element of childrenOf(parent)) {
      const name = nameOf(element);
      if (name === 'txbxContent') boxes.push(element);
      else if (name === 'blip' || name === 'imagedata') pictures.push(element);
      else if (name === 'docPr') alt ||= valueOf(element, 'descr') ?? '';
      else if (name === 'shape') alt ||= valueOf(element, 'alt') ?? '';
      if (name !== 'txbxContent' && !unseen.has(name)) walk(element);
    }
  };
  walk(drawing);
  return { boxes, pictures, alt };
}
