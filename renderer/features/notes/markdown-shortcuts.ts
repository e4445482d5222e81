import { $createCodeNode, $isCodeNode } from '@lexical/code-core';
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode as $createBlockQuoteNode } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type ElementNode,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { $createPieceNode } from './piece-node';

const headingSign = /^(#{1,3}) $/;
const bulletSign = /^[-*•] $/;
const numberSign = /^1(?:[.)] |、)$/;
const quoteSign = /^> $/;
const codeSign = /^(?:```|···) $/;
/** `[] ` on a line or an item makes a check list; `[x] ` one that is ticked. */
const checkSign = /^[[【]([ x]?)[\]】] $/;
const footnoteSign = /(?:\[\^\]|【\^】)$/;
const codeWordsSign = /(?<!`)`([^`\s](?:[^`]*[^`\s])?)`$/;
const boldSign = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/;

/**
 * `## `, `- `, `1. `, `[] `, `> `, three backquotes, `**bold**`, `` `code` `` and `[^]` (a footnote) as they
 * are typed. Each is a step of its own for undo, which
 * gives the typed signs back. Nothing happens while an input method composes.
 */
export function registerMarkdownShortcuts(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ tags, dirtyLeaves, editorState, prevEditorState }) => {
    if (tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG) || editor.isComposing()) return;
    const selection = editorState.read($getSelection);
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
    const { key, offset } = selection.anchor;
    if (!dirtyLeaves.has(key)) return;
    const text = editorState.read(() => textBefore(selection.anchor.getNode(), offset));
    const before = prevEditorState.read(() => textBefore(prevEditorState._nodeMap.get(key), offset - 1));
    // Only what was typed just now: one more character in front of the caret.
    if (text === null || (offset > 1 && before !== text.slice(0, -1))) return;
    if (!isSign(text)) return;
    editor.update(() => {
      const now = $getSelection();
      const node = $isRangeSelection(now) ? now.anchor.getNode() : null;
      if ($isTextNode(node) && node.getKey() === key && $apply(node, text)) $addUpdateTag(HISTORY_PUSH_TAG);
    });
  });
}

const signs = [
  headingSign,
  bulletSign,
  numberSign,
  quoteSign,
  codeSign,
  checkSign,
  footnoteSign,
  codeWordsSign,
  boldSign,
];
const isSign = (text: string) => signs.some((sign) => sign.test(text));

function textBefore(node: unknown, offset: number): string | null {
  return $isTextNode(node as never) ? (node as TextNode).__text.slice(0, offset) : null;
}

function $apply(node: TextNode, text: string): boolean {
  const paragraph = node.getParent();
  if ($isParagraphNode(paragraph) && paragraph.getFirstChild() === node) {
    const heading = headingSign.exec(text)?.[1];
    if (heading) return $become(paragraph, $createHeadingNode(`h${heading.length as 1 | 2 | 3}`), node, text);
    const isNumber = numberSign.test(text);
    if (isNumber || bulletSign.test(text)) {
      const item = $createListItemNode();
      const list = $createListNode(isNumber ? 'number' : 'bullet').append(item);
      return $become(paragraph, item, node, text, list);
    }
    if (quoteSign.test(text)) return $become(paragraph, $createBlockQuoteNode(), node, text);
    if (codeSign.test(text)) return $become(paragraph, $createCodeNode(), node, text);
    const tick = checkSign.exec(text);
    if (tick) {
      const item = $createListItemNode(tick[1] === 'x');
      return $become(paragraph, item, node, text, $createListNode('check').append(item));
    }
  }
  if ($isCodeNode(paragraph) || node.hasFormat('code')) return false;
  if ($isListItemNode(paragraph) && paragraph.getFirstChild() === node && checkSign.test(text)) {
    return $makeCheckList(paragraph, node, text);
  }
  if (footnoteSign.test(text)) return $makeFootnote(node, text);
  return codeWordsSign.test(text) ? $format(node, text, codeWordsSign, 1, 'code') : $makeBold(node, text);
}

function $become(
  paragraph: ElementNode,
  target: ElementNode,
  node: TextNode,
  text: string,
  outer: ElementNode = target,
): true {
  node.setTextContent(node.getTextContent().slice(text.length));
  target.append(...paragraph.getChildren());
  paragraph.replace(outer);
  target.selectStart();
  return true;
}

/** `- [ ] ` on an item: the whole list gets boxes. */
function $makeCheckList(item: ListItemNode, node: TextNode, text: string): boolean {
  const list = item.getParent();
  if (!$isListNode(list) || list.getListType() === 'check') return false;
  list.setListType('check');
  item.setChecked(checkSign.exec(text)?.[1] === 'x');
  node.setTextContent(node.getTextContent().slice(text.length));
  item.selectStart();
  return true;
}

function $makeFootnote(node: TextNode, text: string): boolean {
  const sign = footnoteSign.exec(text)?.[0] ?? '';
  node.spliceText(text.length - sign.length, sign.length, '', true);
  const piece = $createPieceNode({ type: 'footnote', text: '' });
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  selection.insertNodes([piece]);
  piece.selectNext(0, 0);
  return true;
}

function $makeBold(node: TextNode, text: string): boolean {
  return $format(node, text, boldSign, 2, 'bold');
}

/** Gives the words between two signs of `width` characters a format and takes the signs away. */
function $format(
  node: TextNode,
  text: string,
  sign: RegExp,
  width: number,
  format: 'bold' | 'code',
): boolean {
  const words = sign.exec(text)?.[1];
  if (!words || node.hasFormat('code')) return false;
  const start = text.length - words.length - 2 * width;
  const parts = node.splitText(start, text.length);
  const target = parts[start === 0 ? 0 : 1];
  if (!target) return false;
  target.setTextContent(words);
  if (!target.hasFormat(format)) target.toggleFormat(format);
  const selection = target.select(words.length, words.length);
  if (selection.hasFormat(format)) selection.toggleFormat(format);
  return true;
}
