import type { IParagraphStyleOptions, IRunStylePropertiesOptions } from 'docx';

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>;

/** A Chinese face with its Latin companion; without w:eastAsia Word sets Chinese in the Latin one. */
export const font = (eastAsia: string, latin = 'Times New Roman') => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
});

/** Sizes in half-points: 小四 is 24, 三号 32, 二号 44. */
export const run = (
  eastAsia: string,
  size: number,
  more: Partial<IRunStylePropertiesOptions> = {},
): IRunStylePropertiesOptions => ({ font: font(eastAsia), size, ...more });

/** A named paragraph style as the styles pane shows it. */
export const style = (
  id: string,
  name: string,
  runOptions: IRunStylePropertiesOptions,
  paragraph?: ParagraphLook,
  basedOn = 'Normal',
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn,
  quickFormat: true,
  run: runOptions,
  ...(paragraph ? { paragraph } : {}),
});

/** The character style of a comment's sign. */
export const commentReference = {
  id: 'CommentReference',
  name: 'annotation reference',
  basedOn: 'DefaultParagraphFont',
  run: { size: 16 },
};
