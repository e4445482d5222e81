import type { Footer, Header, IPropertiesOptions, ISectionPropertiesOptions } from 'docx';
import type { ExportTexts } from '../../../../shared/domain/export/texts';

/** How a Word file looks: its styles and its page. Every style that the writers name is in each. */
export interface WordPreset {
  readonly styles: NonNullable<IPropertiesOptions['styles']>;
  readonly page: NonNullable<ISectionPropertiesOptions['page']>;
  /** Width of a character of the text, in twips. */
  readonly em: number;
  /** Whether left and right pages have their own feet. */
  readonly isTwoSided: boolean;
  /** Names of its fonts with what stands in where they are missing. */
  readonly fonts: Readonly<Record<string, string>>;
  headers(title: string): { readonly default?: Header; readonly even?: Header };
  footers(texts: ExportTexts): { readonly default: Footer; readonly even?: Footer };
}
