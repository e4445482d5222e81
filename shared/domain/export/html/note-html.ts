import { inlineFormat, type NoteInline, type NoteList } from '../../note/note';
import { escapeHtml } from './escape-html';

const tags: readonly (readonly [number, string])[] = [
  [inlineFormat.bold, 'strong'],
  [inlineFormat.italic, 'em'],
  [inlineFormat.strikethrough, 's'],
  [inlineFormat.underline, 'u'],
  [inlineFormat.code, 'code'],
];

/** Inline content. Links are printed with their address: nothing in the page leads out by itself. */
export const inlineHtml = (children: readonly NoteInline[]): string =>
  children
    .map((child) => {
      if (child.type === 'linebreak') return '<br>';
      if (child.type === 'link') return `${inlineHtml(child.children)} (<bdi>${escapeHtml(child.url)}</bdi>)`;
      return tags.reduce(
        (html, [bit, tag]) => (child.format & bit ? `<${tag}>${html}</${tag}>` : html),
        escapeHtml(child.text),
      );
    })
    .join('');

export function listHtml({ ordered, items }: NoteList): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items
    .map(({ children, lists }) => `<li>${inlineHtml(children)}${lists.map(listHtml).join('')}</li>`)
    .join('')}</${tag}>`;
}
