import type { XmlElement } from './xml';
import { childOf, childrenOf, isOn, nameOf, valueOf } from './xml';

/** What a paragraph style says that matters to a reader of the text. */
export interface ParagraphStyle {
  /** Level of a heading from 1; 0 for body text. */
  readonly heading: number;
  readonly isBold: boolean;
  readonly isHidden: boolean;
  readonly numbering: { readonly list: string | null; readonly level: number | null };
}

const plain: ParagraphStyle = {
  heading: 0,
  isBold: false,
  isHidden: false,
  numbering: { list: null, level: null },
};

/** Level of a heading by the outline level of a paragraph's properties (0 … 8); null if they say nothing. */
export function outlineLevelOf(properties: XmlElement | undefined): number | null {
  const value = valueOf(childOf(properties, 'outlineLvl'));
  if (value === null) return null;
  const level = Number(value);
  return level >= 0 && level <= 8 ? level + 1 : 0;
}

export function numberingOf(properties: XmlElement | undefined): ParagraphStyle['numbering'] {
  const numbering = childOf(properties, 'numPr');
  const level = valueOf(childOf(numbering, 'ilvl'));
  return { list: valueOf(childOf(numbering, 'numId')), level: level === null ? null : Number(level) };
}

/** Paragraph and character styles by id, what they are based on taken in. */
export class Styles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly known = new Map<string, ParagraphStyle>();
  private standard = '';

  constructor(root: XmlElement | undefined) {
    for (const element of root ? childrenOf(root) : []) {
      const id = valueOf(element, 'styleId');
      if (nameOf(element) !== 'style' || id === null) continue;
      this.elements.set(id, element);
      const isStandard = /^(?:1|true|on)$/.test(valueOf(element, 'default') ?? '');
      if (isStandard && valueOf(element, 'type') === 'paragraph') this.standard = id;
    }
  }

  /** The style of an id; null asks for the standard paragraph style. */
  of(id: string | null): ParagraphStyle {
    return this.resolve(id ?? this.standard, new Set());
  }

  private resolve(id: string, open: Set<string>): ParagraphStyle {
    const known = this.known.get(id);
    if (known) return known;
    const element = this.elements.get(id);
    if (!element || open.has(id)) return plain;
    open.add(id);
    const base = valueOf(childOf(element, 'basedOn'));
    const inherited = base === null ? plain : this.resolve(base, open);
    const ofParagraph = childOf(element, 'pPr');
    const ofRun = childOf(element, 'rPr');
    const named = /^(?:heading|标题) ?([1-9])$/i.exec(valueOf(childOf(element, 'name')) ?? '')?.[1];
    const numbering = numberingOf(ofParagraph);
    const style: ParagraphStyle = {
      heading: outlineLevelOf(ofParagraph) ?? (named ? Number(named) : inherited.heading),
      isBold: isOn(ofRun, 'b') ?? inherited.isBold,
      isHidden: isOn(ofRun, 'vanish') ?? inherited.isHidden,
      numbering: {
        list: numbering.list ?? inherited.numbering.list,
        level: numbering.level ?? inherited.numbering.level,
      },
    };
    this.known.set(id, style);
    return style;
  }
}
