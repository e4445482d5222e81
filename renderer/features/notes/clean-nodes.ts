import { ListItemNode, ListNode } from '@lexical/list';
import { $isCodeNode, CodeNode } from '@lexical/code-core';
import { HeadingNode, QuoteNode as BlockQuoteNode } from '@lexical/rich-text';
import { TableCellNode, $isTableNode } from '@lexical/table';
import { $findMatchingParent, mergeRegister } from '@lexical/utils';
import {
  $createParagraphNode,
  $createTextNode,
  $isParagraphNode,
  $isRootNode,
  $isTabNode,
  ParagraphNode,
  RootNode,
  TextNode,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import { isLinkAddress } from '../../../shared/domain/note/link-address';
import { NoteLinkNode } from './note-link-node';
import { $isQuoteNode, QuoteNode } from './quote-node';

const keptFormats = 0b11111;

/**
 * The gate of the editor: whatever way a node came in (typing, paste, drop, a stored state), what a
 * note does not keep is taken off it, so that the page never shows more than is stored.
 */
export function registerCleaning(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, cleanText),
    editor.registerNodeTransform(NoteLinkNode, cleanLink),
    editor.registerNodeTransform(ParagraphNode, cleanElement),
    editor.registerNodeTransform(ListItemNode, cleanItem),
    editor.registerNodeTransform(HeadingNode, (node) => {
      cleanElement(node);
      if (!['h1', 'h2', 'h3'].includes(node.getTag())) node.setTag('h3');
    }),
    editor.registerNodeTransform(ListNode, (node) => {
      if (node.getStart() !== 1) node.setStart(1);
    }),
    editor.registerNodeTransform(QuoteNode, (node) => {
      if ($isRootNode(node.getParent())) return;
      const outer = $findMatchingParent(node, (parent) => $isRootNode(parent.getParent()));
      if (outer && outer !== node) outer.insertAfter(node);
    }),
    editor.registerNodeTransform(BlockQuoteNode, cleanElement),
    editor.registerNodeTransform(CodeNode, cleanElement),
    editor.registerNodeTransform(TableCellNode, cleanCell),
    editor.registerNodeTransform(RootNode, leaveRoomToWrite),
  );
}

function cleanText(node: TextNode): void {
  if ($isTabNode(node)) return;
  if (node.getFormat() & ~keptFormats) node.setFormat(node.getFormat() & keptFormats);
  if (node.getStyle() !== '') node.setStyle('');
  if (node.getMode() !== 'normal') node.setMode('normal');
}

function cleanLink(node: NoteLinkNode): void {
  if (!isLinkAddress(node.getURL())) {
    for (const child of node.getChildren()) node.insertBefore(child);
    node.remove();
    return;
  }
  if (node.getTarget() !== null) node.setTarget(null);
  if (node.getRel() !== null) node.setRel(null);
  if (node.getTitle() !== null) node.setTitle(null);
}

function cleanElement(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
  if (node.getStyle() !== '') node.setStyle('');
}

function cleanItem(node: ListItemNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getStyle() !== '') node.setStyle('');
}

/** A cell holds paragraphs only; of anything else its words stay. */
function cleanCell(cell: TableCellNode): void {
  if (cell.getBackgroundColor() !== null) cell.setBackgroundColor(null);
  for (const child of cell.getChildren()) {
    if ($isParagraphNode(child) || $isQuoteNode(child)) continue;
    const paragraph = $createParagraphNode();
    paragraph.append($createTextNode(child.getTextContent()));
    child.replace(paragraph);
  }
  if (cell.isEmpty()) cell.append($createParagraphNode());
}

/** There is always a line to write on, also behind a quote, a table or code at the end. */
function leaveRoomToWrite(root: RootNode): void {
  const last = root.getLastChild();
  if (last === null || $isQuoteNode(last) || $isTableNode(last) || $isCodeNode(last))
    root.append($createParagraphNode());
}
