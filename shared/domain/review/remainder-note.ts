import english from '../../../resources/locales/en/comments-back.json';
import chinese from '../../../resources/locales/zh-CN/comments-back.json';
import type { NoteBlock, NoteBody, NoteInline } from '../note/note';
import type { Language } from '../settings/settings';
import { isWritable, type Difference } from './difference';

const textsOf = (language: Language) => (language === 'en' ? english : chinese).note;
const words = (text: string): readonly NoteInline[] =>
  text
    .split('\n')
    .flatMap((line, index): NoteInline[] => [
      ...(index > 0 ? [{ type: 'linebreak' as const }] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line, format: 0 }]),
    ]);
const paragraph = (text: string): NoteBlock => ({ type: 'paragraph', children: words(text) });
const heading = (text: string): NoteBlock => ({ type: 'heading', level: 2, children: words(text) });
const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/**
 * What a returned file holds that is not written: edited paragraphs and comments without a certain
 * place, as a note. Null where there is nothing of the kind. `addressOf` names where one stands.
 */
export function remainderNote(
  differences: readonly Difference[],
  fileName: string,
  language: Language,
  addressOf: (difference: Difference) => string,
): { readonly title: string; readonly body: NoteBody } | null {
  const left = differences.filter((one) => !isWritable(one));
  if (left.length === 0) return null;
  const texts = textsOf(language);
  const place = (one: Difference) => addressOf(one) || texts.nowhere;
  const edited = left.filter(({ kind }) => kind === 'text-edited');
  const lost = left.filter(({ kind }) => kind === 'not-found');
  const blocks: NoteBlock[] = [];
  if (edited.length) blocks.push(heading(texts.edited));
  for (const one of edited) {
    const text = one.before === '' ? texts.added : one.after === '' ? texts.gone : texts.changed;
    blocks.push(paragraph(fill(text, { place: place(one), before: one.before, after: one.after })));
  }
  if (lost.length) blocks.push(heading(texts.lost));
  for (const one of lost) {
    const said = [one.by, ...one.answers].flatMap((by) => (by ? [`${by.author}: ${by.text}`] : []));
    blocks.push(
      paragraph(fill(texts.comment, { place: place(one), quote: one.quote, comment: said.join('\n') })),
    );
  }
  return { title: fill(texts.title, { fileName }), body: { blocks } };
}
