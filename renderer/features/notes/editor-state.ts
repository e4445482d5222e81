import type { SerializedEditorState, SerializedLexicalNode } from 'lexical';
import type {
  NoteBlock,
  NoteBody,
  NoteInline,
  NoteList,
  NoteListItem,
} from '../../../shared/domain/note/note';
import { tidyInlines, tidyNote } from '../../../shared/domain/note/tidy-note';
import { parseQuote, quoteNodeType } from './quote-data';

/** A serialized node of which nothing is known yet. */
interface Serialized {
  readonly type?: unknown;
  readonly children?: unknown;
  readonly text?: unknown;
  readonly [field: string]: unknown;
}

const headingTags = { 1: 'h1', 2: 'h2', 3: 'h3' } as const;
const linkTypes: readonly unknown[] = ['note-link', 'link', 'autolink'];

/** The editor's state for a stored note. The editor always has a paragraph to write on at its end. */
export function toEditorState(body: NoteBody): SerializedEditorState {
  const { blocks } = tidyNote(body);
  const last = blocks.at(-1)?.type;
  const children = blocks.map(blockToNode);
  if (last === undefined || last === 'quote') children.push(node('paragraph', { children: [] }));
  return { root: node('root', { children }) } as unknown as SerializedEditorState;
}

function node(type: string, fields: Record<string, unknown>): SerializedLexicalNode {
  return { type, version: 1, ...fields };
}

function blockToNode(block: NoteBlock): SerializedLexicalNode {
  switch (block.type) {
    case 'paragraph':
      return node('paragraph', { children: block.children.map(inlineToNode) });
    case 'heading':
      return node('heading', {
        tag: headingTags[block.level],
        children: block.children.map(inlineToNode),
      });
    case 'list':
      return listToNode(block);
    case 'quote':
      return node(quoteNodeType, { quote: block });
    default:
      return unknownToNode(block);
  }
}

/** A block of a kind that this version does not know keeps its words. */
function unknownToNode(block: never): SerializedLexicalNode {
  const text = wordsIn(block).join('\n');
  return node('paragraph', { children: tidyInlines([{ type: 'text', text, format: 0 }]).map(inlineToNode) });
}

/** Lexical keeps a nested list in an item of its own behind the item that it belongs to. */
function listToNode(list: NoteList): SerializedLexicalNode {
  const items = list.items.flatMap((item) => [
    node('listitem', { children: item.children.map(inlineToNode) }),
    ...item.lists.map((inner) => node('listitem', { children: [listToNode(inner)] })),
  ]);
  return node('list', {
    listType: list.ordered ? 'number' : 'bullet',
    children: items.map((item, index) => ({ ...item, value: index + 1 })),
  });
}

function inlineToNode(inline: NoteInline): SerializedLexicalNode {
  if (inline.type === 'linebreak') return node('linebreak', {});
  if (inline.type === 'text') return node('text', { text: inline.text, format: inline.format });
  return node('note-link', { url: inline.url, children: inline.children.map(inlineToNode) });
}

/** The note that an editor's state says. Of nodes it does not know the words stay, as paragraphs. */
export function fromEditorState(state: { readonly root: unknown }): NoteBody {
  return tidyNote({ blocks: childrenOf(state.root as Serialized).flatMap(nodeToBlocks) });
}

function childrenOf(element: Serialized): readonly Serialized[] {
  return Array.isArray(element.children) ? (element.children as Serialized[]) : [];
}

function nodeToBlocks(child: Serialized): readonly NoteBlock[] {
  if (child.type === 'heading') {
    const level = { h1: 1, h2: 2 }[String(child['tag'])] ?? 3;
    return [{ type: 'heading', level: level as 1 | 2 | 3, children: inlinesOf(child) }];
  }
  if (child.type === 'list') return [nodeToList(child)];
  if (child.type === quoteNodeType) {
    const quote = parseQuote(child['quote']);
    if (quote) return [quote];
  }
  if (child.type === 'paragraph') return [{ type: 'paragraph', children: inlinesOf(child) }];
  const words = wordsIn(child);
  if (words.length === 0) return [];
  return [{ type: 'paragraph', children: [{ type: 'text', text: words.join(''), format: 0 }] }];
}

function nodeToList(list: Serialized): NoteList {
  const items: NoteListItem[] = [];
  for (const child of childrenOf(list)) {
    const lists = childrenOf(child).filter(isList).map(nodeToList);
    const children = inlinesOf({ children: childrenOf(child).filter((inner) => !isList(inner)) });
    const last = items.at(-1);
    if (last && lists.length > 0 && children.length === 0) {
      items[items.length - 1] = { ...last, lists: [...last.lists, ...lists] };
    } else {
      items.push({ children, lists });
    }
  }
  return { type: 'list', ordered: list['listType'] === 'number', items };
}

const isList = (child: Serialized) => child.type === 'list';

function inlinesOf(element: Serialized): readonly NoteInline[] {
  return childrenOf(element).flatMap((child): readonly NoteInline[] => {
    if (child.type === 'linebreak') return [{ type: 'linebreak' }];
    if (linkTypes.includes(child.type)) {
      return [{ type: 'link', url: String(child['url']), children: inlinesOf(child) }];
    }
    if (typeof child.text === 'string') {
      const format = typeof child['format'] === 'number' ? child['format'] : 0;
      return [{ type: 'text', text: child.text, format }];
    }
    const inner = inlinesOf(child);
    return inner.length > 0 ? inner : wordsIn(child).map((text) => ({ type: 'text', text, format: 0 }));
  });
}

/** Every word below a value of unknown shape, in order. */
function wordsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  const { text, exact, ...rest } = value as Record<string, unknown>;
  const own = [text, exact].filter((word) => typeof word === 'string');
  return [...own, ...Object.values(rest).flatMap(wordsIn)];
}
