import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { FootnoteDefinition, List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import {
  inlineFormat,
  type NoteBlock,
  type NoteBody,
  type NoteInline,
  type NoteList,
  type NoteListItem,
  type NotePiece,
} from '../../../shared/domain/note/note';
import { inlineText } from '../../../shared/domain/note/note-text';
import { tidyNote } from '../../../shared/domain/note/tidy-note';

/** Signs at the start of a line, or around words, that plain prose does not have. */
const blockSign = /^ {0,3}(?:#{1,6} \S|[-*+] \S|\d{1,3}[.)] \S|> |`{3}|\|.*\|\s*$)/m;
const inlineSign = /\*\*\S(?:.*?\S)?\*\*|\[\^[^\]\s]+\]|\[[^\]]+\]\(\S+\)/;

/** Whether a text from the clipboard is written in Markdown rather than plain words. */
export function looksLikeMarkdown(text: string): boolean {
  return blockSign.test(text) || inlineSign.test(text);
}

/** What a Markdown text says, as a note. Raw HTML is words; what a note does not hold keeps its words. */
export function bodyOfMarkdown(text: string): NoteBody {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const child of root.children)
    if (child.type === 'footnoteDefinition') footnotes.set(child.identifier, child);
  return tidyNote({ blocks: new MarkdownReader(footnotes).blocks(root.children) });
}

class MarkdownReader {
  readonly #footnotes: ReadonlyMap<string, FootnoteDefinition>;

  constructor(footnotes: ReadonlyMap<string, FootnoteDefinition>) {
    this.#footnotes = footnotes;
  }

  blocks(nodes: readonly RootContent[]): NoteBlock[] {
    return nodes.flatMap((node): readonly NoteBlock[] => {
      switch (node.type) {
        case 'heading': {
          const level = Math.min(node.depth, 3) as 1 | 2 | 3;
          return [{ type: 'heading', level, children: this.pieces(node.children) }];
        }
        case 'paragraph':
          return [{ type: 'paragraph', children: this.pieces(node.children) }];
        case 'blockquote':
          return this.blocks(node.children).map((block) =>
            block.type === 'paragraph' ? { type: 'block-quote', children: block.children } : block,
          );
        case 'code':
          return [{ type: 'code', text: node.value }];
        case 'list':
          return [this.#list(node)];
        case 'table':
          return [
            {
              type: 'table',
              hasHead: true,
              rows: node.children.map((row) => row.children.map((cell) => this.pieces(cell.children))),
            },
          ];
        case 'html':
          return [{ type: 'paragraph', children: [words(node.value, 0)] }];
        default:
          return [];
      }
    });
  }

  #list({ ordered, children }: List): NoteList<NotePiece> {
    const isCheck = children.some(({ checked }) => typeof checked === 'boolean');
    return {
      type: 'list',
      ordered: ordered === true && !isCheck,
      items: children.map((item) => this.#item(item, isCheck)),
    };
  }

  #item(item: ListItem, isCheck: boolean): NoteListItem<NotePiece> {
    const lists = item.children.filter((child) => child.type === 'list').map((list) => this.#list(list));
    const own = this.blocks(item.children.filter((child) => child.type !== 'list'));
    const children = own.flatMap((block, index): NotePiece[] => [
      ...(index > 0 ? [{ type: 'linebreak' } as const] : []),
      ...('children' in block ? block.children : block.type === 'code' ? [words(block.text, 0)] : []),
    ]);
    return { children, lists, ...(isCheck ? { checked: item.checked === true } : {}) };
  }

  pieces(nodes: readonly PhrasingContent[], format = 0): NotePiece[] {
    return nodes.flatMap((node): readonly NotePiece[] => {
      switch (node.type) {
        case 'text':
          return [words(node.value, format)];
        case 'html':
          return [words(node.value, format)];
        case 'inlineCode':
          return [words(node.value, format | inlineFormat.code)];
        case 'strong':
          return this.pieces(node.children, format | inlineFormat.bold);
        case 'emphasis':
          return this.pieces(node.children, format | inlineFormat.italic);
        case 'delete':
          return this.pieces(node.children, format | inlineFormat.strikethrough);
        case 'break':
          return [{ type: 'linebreak' }];
        case 'link': {
          const children = this.pieces(node.children, format);
          const inner = children.filter((child): child is NoteInline => child.type !== 'footnote');
          return [{ type: 'link', url: node.url, children: inner }];
        }
        case 'image':
          return [words(node.alt ?? '', format)];
        case 'footnoteReference':
          return [{ type: 'footnote', text: this.#footnote(node.identifier) }];
        default:
          return [words(textOf(node), format)];
      }
    });
  }

  #footnote(identifier: string): string {
    const definition = this.#footnotes.get(identifier);
    if (!definition) return '';
    return definition.children
      .flatMap((child) => (child.type === 'paragraph' ? [inlineText(this.pieces(child.children))] : []))
      .join(' ');
  }
}

const words = (text: string, format: number): NoteInline => ({ type: 'text', text, format });

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
