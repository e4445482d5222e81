import {
  AlignmentType,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  type IStylesOptions,
} from 'docx';
import type { WordPreset } from './word-preset';
import { commentReference, font, run, style } from './style';

/** GB/T 9704-2012, 5.2 and 7: sizes in half-points, lengths in twips (56.69 to the millimetre). */
const sanhao = 32;
const erhao = 44;
const xiaosi = 24;
/** 22 lines of 28.95 pt fill the 225 mm of the type area. */
const exactLine = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const tableLine = { line: 400, lineRule: LineRuleType.EXACT, before: 30, after: 60 };
/** Two characters, counted in characters and, for programs that do not count so, in twips of 三号. */
const indent = { firstLine: 640, firstLineChars: 200 };
const flush = { firstLine: 0, firstLineChars: 0 };

/**
 * 28 characters of 三号 fill the 156 mm of the type area only a little closer than they are wide. Any less
 * than this, and LibreOffice drops punctuation at the ends of lines.
 */
const tight = { characterSpacing: -6 };

const heading = (eastAsia: string, bold = false) => ({
  run: run(eastAsia, sanhao, { bold, color: '000000' }),
  paragraph: { keepNext: true, indent, spacing: exactLine, alignment: AlignmentType.LEFT },
});

const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: font('仿宋'), size: sanhao, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactLine },
    },
    title: {
      run: run('方正小标宋简体', erhao),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 579, after: 579 },
      },
    },
    heading1: heading('黑体'),
    heading2: heading('楷体'),
    heading3: heading('仿宋', true),
    heading4: heading('仿宋'),
    heading5: heading('仿宋'),
    footnoteText: {
      run: run('仿宋', 21),
      paragraph: { spacing: { line: 300, lineRule: LineRuleType.EXACT } },
    },
  },
  paragraphStyles: [
    style('BodyText', 'Body Text', tight, { indent, alignment: AlignmentType.BOTH }),
    style('SourceText', 'Source Text', tight, { indent, alignment: AlignmentType.BOTH }),
    style('PageText', 'Page Text', run('楷体', sanhao), { indent, alignment: AlignmentType.BOTH }),
    style('Plate', 'Plate', run('楷体', xiaosi), { alignment: AlignmentType.CENTER, indent: flush }),
    style('Quote', 'Quote', run('楷体', sanhao), {
      indent: { left: 640, right: 0, firstLine: 0 },
      alignment: AlignmentType.BOTH,
    }),
    style('Code', 'Code', { font: font('仿宋', 'Courier New'), size: 28 }, { indent: { left: 640 } }),
    style('QuoteSource', 'Quote Source', run('仿宋', 28), { alignment: AlignmentType.RIGHT }),
    style('MarkData', 'Mark Data', run('仿宋', 28), { indent: { left: 640 } }),
    style('CommentText', 'Comment Text', {}, { indent: { left: 640 }, alignment: AlignmentType.BOTH }),
    style('ReportData', 'Report Data', run('仿宋', 28), {
      spacing: { line: 480, lineRule: LineRuleType.EXACT },
    }),
    style('ContentsTitle', 'Contents Title', run('黑体', sanhao), {
      alignment: AlignmentType.CENTER,
      spacing: { ...exactLine, before: 289, after: 289 },
    }),
    style('TOC1', 'toc 1', run('仿宋', 28), { spacing: { line: 480, lineRule: LineRuleType.EXACT } }),
    style('TOC2', 'toc 2', run('仿宋', 28), {
      spacing: { line: 480, lineRule: LineRuleType.EXACT },
      indent: { left: 560 },
    }),
    style('TOC3', 'toc 3', run('仿宋', 28), {
      spacing: { line: 480, lineRule: LineRuleType.EXACT },
      indent: { left: 1120 },
    }),
    style('Caption', 'caption', run('黑体', 28), { alignment: AlignmentType.CENTER, keepNext: true }),
    // A line of a set height would show no more of a picture than that.
    style(
      'Figure',
      'Figure',
      {},
      {
        alignment: AlignmentType.CENTER,
        indent: flush,
        keepNext: true,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
      },
    ),
    style('TableHead', 'Table Head', run('黑体', xiaosi), {
      spacing: tableLine,
      alignment: AlignmentType.CENTER,
    }),
    style('TableText', 'Table Text', run('仿宋', xiaosi), { spacing: tableLine }),
    style('TableGap', 'Table Gap', { size: 12 }, { spacing: { line: 200, lineRule: LineRuleType.EXACT } }),
    style('AnnotationText', 'annotation text', run('仿宋', 20), {
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
    }),
  ],
  characterStyles: [commentReference],
};

/** — 1 —: 4 号 half-width digits between dashes, one character from the outer edge. */
const foot = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({ size: 28, font: font('宋体', '宋体'), children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

/** The look of an official document. */
export const gbt9704: WordPreset = {
  styles,
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1304 },
  },
  em: 320,
  isTwoSided: true,
  fonts: {
    方正小标宋简体: '华文中宋',
    仿宋: '仿宋_GB2312',
    楷体: '楷体_GB2312',
    黑体: 'SimHei',
    宋体: 'SimSun',
  },
  headers: () => ({}),
  footers: () => ({ default: foot(AlignmentType.RIGHT), even: foot(AlignmentType.LEFT) }),
};
