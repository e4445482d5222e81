import { $isCodeNode } from '@lexical/code-core';
import { $findMatchingParent } from '@lexical/utils';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  PASTE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { toEditorState } from './editor-state';
import { bodyOfMarkdown, looksLikeMarkdown } from './markdown-body';

/** Pastes a text in Markdown, where the clipboard has no richer form, as what it says. */
export function registerMarkdownPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = event instanceof ClipboardEvent ? event.clipboardData : null;
      const text = data?.getData('text/plain') ?? '';
      const isPlain = data !== null && ![...data.types].some((type) => /html|lexical|Files/i.test(type));
      const selection = $getSelection();
      if (!isPlain || !looksLikeMarkdown(text) || !$isRangeSelection(selection)) return false;
      if ($findMatchingParent(selection.anchor.getNode(), $isCodeNode)) return false;
      const { blocks } = bodyOfMarkdown(text);
      if (blocks.length === 0) return false;
      event.preventDefault();
      $addUpdateTag(HISTORY_PUSH_TAG);
      const { root } = toEditorState({ blocks });
      const children = root.children.slice(0, blocks.length);
      selection.insertNodes(children.map((child) => $parseSerializedNode(child)));
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
