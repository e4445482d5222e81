import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
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

const headingSign = /^(#{1,3}) $/;
const bulletSign = /^[-*•] $/;
const numberSign = /^1(?:[.)] |、)$/;
const boldSign = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/;

/**
 * `## `, `- `, `1. ` and `**bold**` as they are typed. Each is a step of its own for undo, which
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

const isSign = (text: string) =>
  headingSign.test(text) || bulletSign.test(text) || numberSign.test(text) || boldSign.test(text);

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
  }
  return $makeBold(node, text);
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

function $makeBold(node: TextNode, text: string): boolean {
  const words = boldSign.exec(text)?.[1];
  if (!words || node.hasFormat('code')) return false;
  const start = text.length - words.length - 4;
  const parts = node.splitText(start, text.length);
  const target = parts[start === 0 ? 0 : 1];
  if (!target) return false;
  target.setTextContent(words);
  if (!target.hasFormat('bold')) target.toggleFormat('bold');
  const selection = target.select(words.length, words.length);
  if (selection.hasFormat('bold')) selection.toggleFormat('bold');
  return true;
}
