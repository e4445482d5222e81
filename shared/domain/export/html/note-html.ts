import { inlineFormat, type NoteList } from '../../note/note';
import { tickOf, type ExportPiece, type ExportTable } from '../note-blocks';
import { escapeHtml } from './escape-html';

const tags: readonly (readonly [number, string])[] = [
  [inlineFormat.bold, 'strong'],
  [inlineFormat.italic, 'em'],
  [inlineFormat.strikethrough, 's'],
  [inlineFormat.underline, 'u'],
  [inlineFormat.code, 'code'],
];

/** Where the pieces of a note lead within the page. */
export interface NoteAnchors {
  /** The anchor of a clause or of another note; null where the page does not hold it. */
  readonly anchorOf: (piece: Extract<ExportPiece, { type: 'clause' | 'reference' }>) => string | null;
  /** Notes are told apart by it: `2` gives `f2-1`, `f2-2`. */
  readonly note: number;
}

export const linkTo = (anchor: string | null, words: string): string =>
  anchor === null ? words : `<a href="#${anchor}">${words}</a>`;

/** Inline content. Links that lead out are printed with their address: nothing in the page leads out by itself. */
export const inlineHtml = (children: readonly ExportPiece[], anchors: NoteAnchors): string =>
  children
    .map((child) => {
      if (child.type === 'linebreak') return '<br>';
      if (child.type === 'link')
        return `${inlineHtml(child.children, anchors)} (<bdi>${escapeHtml(child.url)}</bdi>)`;
      if (child.type === 'clause') return linkTo(anchors.anchorOf(child), escapeHtml(child.label));
      if (child.type === 'reference') return linkTo(anchors.anchorOf(child), escapeHtml(child.title));
      if (child.type === 'footnote') {
        const id = `f${anchors.note}-${child.number}`;
        return `<sup id="${id}-call"><a href="#${id}" class="note-number">${child.number}</a></sup>`;
      }
      return tags.reduce(
        (html, [bit, tag]) => (child.format & bit ? `<${tag}>${html}</${tag}>` : html),
        escapeHtml(child.text),
      );
    })
    .join('');

export function listHtml({ ordered, items }: NoteList<ExportPiece>, anchors: NoteAnchors): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items
    .map(
      ({ children, lists, checked }) =>
        `<li>${tickOf(checked)}${inlineHtml(children, anchors)}${lists.map((list) => listHtml(list, anchors)).join('')}</li>`,
    )
    .join('')}</${tag}>`;
}

/** A table of a note; it has no merged cells. */
export function noteTableHtml({ table, cells }: ExportTable, anchors: NoteAnchors): string {
  const rows = cells.map((row, at) => {
    const isHead = at < table.headRowCount;
    const cell = (pieces: readonly ExportPiece[]) => {
      const words = inlineHtml(pieces, anchors);
      return isHead ? `<th scope="col">${words}</th>` : `<td>${words}</td>`;
    };
    return `<tr>${row.map(cell).join('')}</tr>`;
  });
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

/** The footnotes of a note as a list, each with a way back to where it is called; '' for none. */
export function footnotesHtml(
  pieces: readonly ExportPiece[],
  { note }: NoteAnchors,
  words: { readonly footnotes: string; readonly back: string },
): string {
  const items = pieces.flatMap((piece) => {
    if (piece.type !== 'footnote') return [];
    const id = `f${note}-${piece.number}`;
    const back = `<a href="#${id}-call" aria-label="${escapeHtml(words.back)}">↩</a>`;
    return [`<li id="${id}">${escapeHtml(piece.text).replaceAll('\n', '<br>')} ${back}</li>`];
  });
  return items.length
    ? `<section aria-label="${escapeHtml(words.footnotes)}"><ol class="notes">${items.join('')}</ol></section>`
    : '';
}
