import type { Language } from '../settings/settings';
import english from '../../../resources/locales/en/export.json';
import chinese from '../../../resources/locales/zh-CN/export.json';

export type ExportTexts = typeof chinese;

export const exportTexts = (language: Language): ExportTexts => (language === 'en' ? english : chinese);

/** Puts values into a catalogue text: `{{name}}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
