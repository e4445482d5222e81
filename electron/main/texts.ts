import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationRoot } from './paths';

/** The few words that the shell itself shows. Read when first needed: no start needs them. */
export interface Texts {
  readonly dialog: {
    readonly import: string;
    readonly export: string;
    readonly documents: string;
    readonly all: string;
    readonly picture: string;
    readonly pictures: string;
  };
  readonly format: { readonly docx: string; readonly md: string; readonly other: string };
  readonly menu: Readonly<Record<'file' | 'print' | 'edit' | 'window' | 'help', string>>;
}

const read = new Map<string, Texts>();

export function textsIn(language: string | undefined): Texts {
  const name = language === 'en' ? 'en' : 'zh-CN';
  const known = read.get(name);
  if (known) return known;
  const file = join(applicationRoot, 'resources/locales', name, 'host.json');
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Texts;
  read.set(name, texts);
  return texts;
}
