import type { Author } from '../annotation/annotation';

export const themes = ['system', 'light', 'paper', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Faces for the text of a document; the interface names each under `textFonts`. */
export const textFonts = ['serif', 'kai', 'fangsong', 'sans'] as const;
export type TextFont = (typeof textFonts)[number];

/** What a selection made by the pointer takes whole. */
export const selectionUnits = ['character', 'clause', 'sentence'] as const;
export type SelectionUnit = (typeof selectionUnits)[number];

export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
  readonly author: Author;
  /** Size of the whole window, 1 for the usual one (0.8…2). */
  readonly interfaceScale: number;
  readonly textFont: TextFont;
  /** Reading size in px (14…28), line height as a multiple, column width in em. */
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly columnWidth: number;
  /** Whether topic sentences are set bold. */
  readonly boldTopicSentence: boolean;
  readonly selectionUnit: SelectionUnit;
  /** Keys that the researcher gave to commands, by the command's id; an empty list takes its keys away. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>;
}

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'zh-CN',
  author: { name: '', initials: '' },
  interfaceScale: 1,
  textFont: 'serif',
  fontSize: 18,
  lineHeight: 34 / 18,
  columnWidth: 36,
  boldTopicSentence: true,
  selectionUnit: 'character',
  shortcuts: {},
};
