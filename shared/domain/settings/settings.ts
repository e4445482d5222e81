import type { Author } from '../annotation/annotation';

export const themes = ['system', 'light', 'paper', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
  readonly author: Author;
  /** Reading size in px (14…28), line height as a multiple, column width in em. */
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly columnWidth: number;
  /** Whether topic sentences are set bold. */
  readonly boldTopicSentence: boolean;
}

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'zh-CN',
  author: { name: '', initials: '' },
  fontSize: 18,
  lineHeight: 34 / 18,
  columnWidth: 36,
  boldTopicSentence: true,
};
