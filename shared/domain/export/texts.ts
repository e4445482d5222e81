import type { Language } from '../settings/settings';
import english from '../../../resources/locales/en/export.json';
import chinese from '../../../resources/locales/zh-CN/export.json';

export type ExportTexts = typeof chinese;

export const exportTexts = (language: Language): ExportTexts => (language === 'en' ? english : chinese);

/** 标签：服务贸易 */
export const labelled = (texts: ExportTexts, label: string, value: string): string =>
  fill(texts.report.labelled, { label, value });

/** Things that stand side by side, with the signs of the language between them. */
export const listed = (texts: ExportTexts, items: readonly string[]): string =>
  items.join(texts.report.between);

/** Puts values into a catalogue text: `{{name}}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
