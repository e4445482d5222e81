import { inlineFormat, type NoteInline, type NoteList } from '../../note/note';
import type { TableWords } from '../../document/table-words';
import { tickOf } from '../note-blocks';
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
    .map(
      ({ children, lists, checked }) =>
        `<li>${tickOf(checked)}${inlineHtml(children)}${lists.map(listHtml).join('')}</li>`,
    )
    .join('')}</${tag}>`;
}

/** A table of a note; it has no merged cells. */
export function noteTableHtml({ rows }: TableWords): string {
  const cell = ({ text, isHeader }: TableWords['rows'][number][number]) => {
    const words = escapeHtml(text).replaceAll('\n', '<br>');
    return isHeader ? `<th scope="col">${words}</th>` : `<td>${words}</td>`;
  };
  return `<table><tbody>${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</tbody></table>`;
}
