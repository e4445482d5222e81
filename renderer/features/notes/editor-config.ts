import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { CodeNode } from '@lexical/code-core';
import { HeadingNode, QuoteNode as BlockQuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { EditorThemeClasses, Klass, LexicalNode, LexicalNodeReplacement } from 'lexical';
import { NoteLinkNode } from './note-link-node';
import { PieceNode } from './piece-node';
import { QuoteNode } from './quote-node';
import styles from './note-text.module.css';

/** Everything that a note can hold. Nothing else gets in: what is pasted keeps its words only. */
export const noteNodes: readonly (Klass<LexicalNode> | LexicalNodeReplacement)[] = [
  HeadingNode,
  ListNode,
  ListItemNode,
  BlockQuoteNode,
  CodeNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  QuoteNode,
  PieceNode,
  NoteLinkNode,
  {
    replace: LinkNode,
    with: (node: LinkNode) => new NoteLinkNode(node.getURL()),
    withKlass: NoteLinkNode,
  },
];

/**
 * Lexical takes its own clipboard format only from an editor of the same namespace. A name that no
 * other program can know keeps forged editor states out; they come in as HTML or plain text.
 */
export const noteNamespace = `note-${crypto.randomUUID()}`;

const classOf = (name: string) => styles[name] ?? '';

export const noteTheme: EditorThemeClasses = {
  paragraph: classOf('paragraph'),
  heading: { h1: classOf('heading1'), h2: classOf('heading2'), h3: classOf('heading3') },
  list: {
    ul: classOf('bullets'),
    ol: classOf('numbers'),
    listitem: classOf('item'),
    nested: { listitem: classOf('nest') },
    checklist: classOf('checks'),
    listitemChecked: classOf('checked'),
    listitemUnchecked: classOf('unchecked'),
  },
  quote: classOf('blockQuote'),
  code: classOf('codeBlock'),
  table: classOf('table'),
  tableCell: classOf('cell'),
  tableCellHeader: classOf('headCell'),
  tableCellSelected: classOf('selectedCell'),
  tableSelection: classOf('tableSelection'),
  link: classOf('link'),
  text: {
    bold: classOf('bold'),
    italic: classOf('emphasis'),
    underline: classOf('underline'),
    strikethrough: classOf('struck'),
    underlineStrikethrough: classOf('underlineStruck'),
    code: classOf('code'),
  },
};
