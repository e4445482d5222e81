import type { SerializedEditorState, SerializedLexicalNode } from 'lexical';
import type {
  NoteBlock,
  NoteBody,
  NoteList,
  NoteListItem,
  NotePiece,
} from '../../../shared/domain/note/note';
import { isCheckList, tidyInlines, tidyNote } from '../../../shared/domain/note/tidy-note';
import { childrenOf, inlinesOf, inlineToNode, node, wordsIn, type Serialized } from './inline-state';
import { parseQuote, quoteNodeType } from './quote-data';
import { nodeToTable, tableToNode } from './table-state';

const headingTags = { 1: 'h1', 2: 'h2', 3: 'h3' } as const;
/** Behind any other block the caret could not leave it. */
const roomToWrite: readonly NoteBlock['type'][] = ['paragraph', 'heading', 'list', 'block-quote'];

/** The editor's state for a stored note. The editor always has a paragraph to write on at its end. */
export function toEditorState(body: NoteBody): SerializedEditorState {
  const { blocks } = tidyNote(body);
  const last = blocks.at(-1)?.type;
  const children = blocks.map(blockToNode);
  if (last === undefined || !roomToWrite.includes(last)) children.push(node('paragraph', { children: [] }));
  return { root: node('root', { children }) } as unknown as SerializedEditorState;
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
    case 'block-quote':
      return node('quote', { children: block.children.map(inlineToNode) });
    case 'code':
      return node('code', { children: linesToNodes(block.text) });
    case 'table':
      return tableToNode(block);
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
function listToNode(list: NoteList<NotePiece>): SerializedLexicalNode {
  const items = list.items.flatMap((item) => [
    node('listitem', {
      children: item.children.map(inlineToNode),
      ...(item.checked === undefined ? {} : { checked: item.checked }),
    }),
    ...item.lists.map((inner) => node('listitem', { children: [listToNode(inner)] })),
  ]);
  return node('list', {
    listType: isCheckList(list) ? 'check' : list.ordered ? 'number' : 'bullet',
    children: items.map((item, index) => ({ ...item, value: index + 1 })),
  });
}

/** The lines of code as texts with breaks between them. */
function linesToNodes(code: string): readonly SerializedLexicalNode[] {
  return code
    .split('\n')
    .flatMap((text, index) => [
      ...(index > 0 ? [node('linebreak', {})] : []),
      ...(text === '' ? [] : [node('text', { text, format: 0 })]),
    ]);
}

/** The note that an editor's state says. Of nodes it does not know the words stay, as paragraphs. */
export function fromEditorState(state: { readonly root: unknown }): NoteBody {
  return tidyNote({ blocks: childrenOf(state.root as Serialized).flatMap(nodeToBlocks) });
}

function nodeToBlocks(child: Serialized): readonly NoteBlock[] {
  if (child.type === 'heading') {
    const level = { h1: 1, h2: 2 }[String(child['tag'])] ?? 3;
    return [{ type: 'heading', level: level as 1 | 2 | 3, children: inlinesOf(child) }];
  }
  if (child.type === 'list') return [nodeToList(child)];
  if (child.type === 'quote') return [{ type: 'block-quote', children: inlinesOf(child) }];
  if (child.type === 'code') return [{ type: 'code', text: linesIn(child) }];
  if (child.type === 'table') return [nodeToTable(child)];
  if (child.type === quoteNodeType) {
    const quote = parseQuote(child['quote']);
    if (quote) return [quote];
  }
  if (child.type === 'paragraph') return [{ type: 'paragraph', children: inlinesOf(child) }];
  const words = wordsIn(child);
  if (words.length === 0) return [];
  return [{ type: 'paragraph', children: [{ type: 'text', text: words.join(''), format: 0 }] }];
}

function linesIn(code: Serialized): string {
  return childrenOf(code)
    .map((child) => (child.type === 'linebreak' ? '\n' : typeof child.text === 'string' ? child.text : ''))
    .join('');
}

function nodeToList(list: Serialized): NoteList<NotePiece> {
  const isCheck = list['listType'] === 'check';
  const items: NoteListItem<NotePiece>[] = [];
  for (const child of childrenOf(list)) {
    const lists = childrenOf(child).filter(isList).map(nodeToList);
    const children = inlinesOf({ children: childrenOf(child).filter((inner) => !isList(inner)) });
    const last = items.at(-1);
    if (last && lists.length > 0 && children.length === 0) {
      items[items.length - 1] = { ...last, lists: [...last.lists, ...lists] };
    } else {
      items.push({ children, lists, ...(isCheck ? { checked: child['checked'] === true } : {}) });
    }
  }
  return { type: 'list', ordered: list['listType'] === 'number', items };
}

const isList = (child: Serialized) => child.type === 'list';
