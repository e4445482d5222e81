import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  type IStylesOptions,
} from 'docx';
import { plain } from './xml-text';
import type { WordPreset } from './word-preset';
import { commentReference, font, run, style } from './style';

/** One and a half lines, in 240ths of a line. */
const oneAndAHalf = 360;
const single = { line: 300 };
const tableLine = { line: 300, before: 20, after: 20 };
/** Two characters, counted in characters and, for programs that do not count so, in twips of 小四. */
const indent = { firstLine: 480, firstLineChars: 200 };

/** The named styles of the report: what a research office expects to find in the styles pane. */
const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: font('宋体'), size: 24, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { line: oneAndAHalf } },
    },
    title: {
      run: run('黑体', 44, { bold: true }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 480, after: 240 } },
    },
    heading1: {
      run: run('黑体', 32, { bold: true, color: '000000' }),
      paragraph: { keepNext: true, spacing: { before: 360, after: 180 } },
    },
    heading2: {
      run: run('黑体', 28, { bold: true, color: '000000' }),
      paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
    },
    heading3: {
      run: run('楷体', 24, { bold: true, color: '000000' }),
      paragraph: { keepNext: true, spacing: { before: 180, after: 60 } },
    },
    heading4: {
      run: run('宋体', 24, { bold: true, color: '000000' }),
      paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
    },
    heading5: {
      run: run('楷体', 24, { color: '000000' }),
      paragraph: { keepNext: true, spacing: { before: 120, after: 60 } },
    },
    footnoteText: { run: run('宋体', 18), paragraph: { spacing: { line: 240 } } },
  },
  paragraphStyles: [
    style('BodyText', 'Body Text', {}, { indent, alignment: AlignmentType.BOTH }),
    style('Quote', 'Quote', run('楷体', 24), {
      indent: { left: 420, right: 210, firstLine: 0 },
      spacing: { before: 120, line: oneAndAHalf },
      alignment: AlignmentType.BOTH,
    }),
    style('Code', 'Code', { font: font('宋体', 'Courier New'), size: 21 }, { indent: { left: 480 } }),
    style('QuoteSource', 'Quote Source', run('宋体', 21, { color: '595959' }), {
      indent: { left: 420, right: 210 },
      alignment: AlignmentType.RIGHT,
      spacing: { after: 60 },
    }),
    style('MarkData', 'Mark Data', run('宋体', 21, { color: '404040' }), { indent: { left: 420 } }),
    style('CommentText', 'Comment Text', run('宋体', 24), {
      indent: { left: 420 },
      alignment: AlignmentType.BOTH,
    }),
    style('ReportData', 'Report Data', run('宋体', 21), { spacing: single }),
    style('ContentsTitle', 'Contents Title', run('黑体', 28), {
      alignment: AlignmentType.CENTER,
      spacing: { before: 360, after: 120 },
    }),
    style('TOC1', 'toc 1', run('宋体', 24), { spacing: { line: 320 } }),
    style('TOC2', 'toc 2', run('宋体', 24), { spacing: { line: 320 }, indent: { left: 480 } }),
    style('TOC3', 'toc 3', run('宋体', 24), { spacing: { line: 320 }, indent: { left: 960 } }),
    style('Caption', 'caption', run('黑体', 21), {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120, after: 60 },
    }),
    style('SourceText', 'Source Text', run('宋体', 24), { indent, alignment: AlignmentType.BOTH }),
    style('PageText', 'Page Text', run('楷体', 24, { color: '595959' }), {
      indent,
      alignment: AlignmentType.BOTH,
    }),
    style('Plate', 'Plate', run('楷体', 21, { color: '595959' }), {
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 120 },
    }),
    // A line of a set height would show no more of a picture than that.
    style(
      'Figure',
      'Figure',
      {},
      {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 60 },
      },
    ),
    style('TableHead', 'Table Head', run('黑体', 21), {
      spacing: tableLine,
      alignment: AlignmentType.CENTER,
    }),
    style('TableText', 'Table Text', run('宋体', 21), { spacing: tableLine }),
    style('TableGap', 'Table Gap', { size: 12 }, { spacing: { line: 200 } }),
    style('AnnotationText', 'annotation text', run('宋体', 20), { spacing: { line: 240 } }),
  ],
  characterStyles: [commentReference],
};

const small = (children: string[]) => new TextRun({ size: 18, children });

/** A plain page for papers and reports. */
export const academic: WordPreset = {
  styles,
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 1440, bottom: 1440, left: 1588, right: 1474 },
  },
  em: 240,
  isTwoSided: false,
  fonts: { 宋体: 'SimSun', 黑体: 'SimHei', 楷体: 'KaiTi' },
  headers: (title) => ({
    default: new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '808080', space: 4 } },
          children: [new TextRun({ text: plain(title), size: 18 })],
        }),
      ],
    }),
  }),
  footers: ({ report }) => ({
    default: new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            small([
              `${report.page} `,
              PageNumber.CURRENT,
              ` ${report.pageOf} `,
              PageNumber.TOTAL_PAGES,
              ` ${report.pages}`,
            ]),
          ],
        }),
      ],
    }),
  }),
};
