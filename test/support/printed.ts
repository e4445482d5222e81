import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from 'docx';

/** What a test prints: paragraphs in the way of Chinese offices, with what stands on every page. */
export interface Print {
  readonly paragraphs: readonly string[];
  readonly head?: string;
  /** Page numbers at the foot, as — 3 —. */
  readonly isNumbered?: boolean;
  readonly columns?: number;
  readonly title?: string;
}

/** Lengths of Word: a twentieth of a point, half points. */
const size = 24;
const twoEms = 2 * 12 * 20;

const paragraphOf = (text: string) => {
  const isHeading = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。]*$/.test(text);
  return new Paragraph({
    // Where LibreOffice justifies a line it leaves out the mark at its end, in the PDF itself.
    alignment: AlignmentType.LEFT,
    indent: { firstLine: twoEms },
    spacing: { line: 400 },
    children: [
      new TextRun({
        text,
        size,
        bold: isHeading,
        font: isHeading ? 'Noto Sans CJK SC' : 'Noto Serif CJK SC',
      }),
    ],
  });
};

function sectionOf({ paragraphs, head, isNumbered, columns = 1 }: Print): ISectionOptions {
  return {
    properties: { type: SectionType.CONTINUOUS, column: { count: columns, space: 600 } },
    ...(head
      ? {
          headers: {
            default: new Header({
              children: [new Paragraph({ children: [new TextRun({ text: head, size: 18 })] })],
            }),
          },
        }
      : {}),
    ...(isNumbered
      ? {
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ size: 18, children: ['— ', PageNumber.CURRENT, ' —'] })],
                }),
              ],
            }),
          },
        }
      : {}),
    children: paragraphs.map(paragraphOf),
  };
}

/** A Word file that looks like one of an office, to be printed by another program. */
export async function printable(print: Print): Promise<Uint8Array> {
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 400 },
    children: [new TextRun({ text: print.title ?? '', size: 44, font: 'Noto Serif CJK SC' })],
  });
  const body = sectionOf(print);
  const { columns: _columns, ...single } = print;
  const sections = print.title
    ? [{ ...sectionOf({ ...single, paragraphs: [] }), children: [title] }, body]
    : [body];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections })));
}
