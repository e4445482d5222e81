import type { SerializedLexicalNode } from 'lexical';
import type { NoteInline, NotePiece } from '../../../shared/domain/note/note';
import { parsePiece, pieceNodeType } from './piece-data';

/** A serialized node of which nothing is known yet. */
export interface Serialized {
  readonly type?: unknown;
  readonly children?: unknown;
  readonly text?: unknown;
  readonly [field: string]: unknown;
}

const linkTypes: readonly unknown[] = ['note-link', 'link', 'autolink'];

export function node(type: string, fields: Record<string, unknown>): SerializedLexicalNode {
  return { type, version: 1, ...fields };
}

export function inlineToNode(inline: NotePiece): SerializedLexicalNode {
  if (inline.type === 'linebreak') return node('linebreak', {});
  if (inline.type === 'text') return node('text', { text: inline.text, format: inline.format });
  if (inline.type !== 'link') return node(pieceNodeType, { piece: inline });
  return node('note-link', { url: inline.url, children: inline.children.map(inlineToNode) });
}

export function childrenOf(element: Serialized): readonly Serialized[] {
  return Array.isArray(element.children) ? (element.children as Serialized[]) : [];
}

export function inlinesOf(element: Serialized): readonly NotePiece[] {
  return childrenOf(element).flatMap((child): readonly NotePiece[] => {
    if (child.type === 'linebreak') return [{ type: 'linebreak' }];
    if (child.type === pieceNodeType) {
      const piece = parsePiece(child['piece']);
      if (piece) return [piece];
    }
    if (linkTypes.includes(child.type)) {
      return linkOf(String(child['url']), inlinesOf(child));
    }
    if (typeof child.text === 'string') {
      const format = typeof child['format'] === 'number' ? child['format'] : 0;
      return [{ type: 'text', text: child.text, format }];
    }
    const inner = inlinesOf(child);
    return inner.length > 0 ? inner : wordsIn(child).map((text) => ({ type: 'text', text, format: 0 }));
  });
}

/** A piece inside a link parts it: the link holds words only. */
function linkOf(url: string, children: readonly NotePiece[]): readonly NotePiece[] {
  const parts: NotePiece[] = [];
  let words: NoteInline[] = [];
  const close = () => {
    if (words.length > 0) parts.push({ type: 'link', url, children: words });
    words = [];
  };
  for (const child of children) {
    if (child.type === 'text' || child.type === 'linebreak' || child.type === 'link') words.push(child);
    else {
      close();
      parts.push(child);
    }
  }
  close();
  return parts;
}

/** Every word below a value of unknown shape, in order. */
export function wordsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  const { text, exact, ...rest } = value as Record<string, unknown>;
  const own = [text, exact].filter((word) => typeof word === 'string');
  return [...own, ...Object.values(rest).flatMap(wordsIn)];
}
