import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';

const font = (eastAsia: string, latin = 'Times New Roman') => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
});

/** Sizes in half-points: 小四 is 24, 三号 32, 二号 44. */
const run = (
  eastAsia: string,
  size: number,
  more: Partial<IRunStylePropertiesOptions> = {},
): IRunStylePropertiesOptions => ({
  font: font(eastAsia),
  size,
  ...more,
});

/** One and a half lines, in 240ths of a line. */
const oneAndAHalf = 360;

const style = (
  id: string,
  name: string,
  runOptions: IRunStylePropertiesOptions,
  paragraph: IParagraphStyleOptions['paragraph'],
  basedOn = 'Normal',
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn,
  next: 'BodyText',
  quickFormat: true,
  run: runOptions,
  ...(paragraph ? { paragraph } : {}),
});

/** Twips of two characters at 小四, for programs that do not count the indent in characters. */
export const twoCharacters = 480;

/** The named styles of the report: what a research office expects to find in the styles pane. */
export const styles: IStylesOptions = {
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
  },
  paragraphStyles: [
    style(
      'BodyText',
      'Body Text',
      {},
      { indent: { firstLine: twoCharacters }, alignment: AlignmentType.BOTH },
    ),
    style('Quote', 'Quote', run('楷体', 24), {
      keepNext: true,
      indent: { left: 420, right: 210, firstLine: 0 },
      spacing: { before: 120, line: oneAndAHalf },
      alignment: AlignmentType.BOTH,
    }),
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
    style('ReportData', 'Report Data', run('宋体', 21), { spacing: { line: 300 } }),
    style('ContentsEntry', 'Contents Entry', run('宋体', 24), { spacing: { line: 320 } }),
    style('SourceText', 'Source Text', run('宋体', 24), {
      indent: { firstLine: twoCharacters },
      alignment: AlignmentType.BOTH,
    }),
  ],
};
