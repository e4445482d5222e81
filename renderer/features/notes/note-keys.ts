import { $isListItemNode, ListItemNode } from '@lexical/list';
import { $getNearestNodeOfType, mergeRegister } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  OUTDENT_CONTENT_COMMAND,
  type LexicalEditor,
} from 'lexical';

/** The keys that a note treats in its own way. Tab indents in lists only: elsewhere it leaves. */
export function registerNoteKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return false;
        const item = $getNearestNodeOfType(selection.anchor.getNode(), ListItemNode);
        if (!$isListItemNode(item)) return false;
        if (event.shiftKey && item.getIndent() === 0) return false;
        event.preventDefault();
        return editor.dispatchCommand(
          event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
          undefined,
        );
      },
      COMMAND_PRIORITY_LOW,
    ),
    // Chinese type has no italics, and underlines belong to links: the keys for them do nothing.
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => format !== 'bold', COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isNodeSelection(selection)) return false;
        const node = selection.getNodes().at(-1);
        if (!node) return false;
        event?.preventDefault();
        const paragraph = $createParagraphNode();
        node.insertAfter(paragraph);
        paragraph.select();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
