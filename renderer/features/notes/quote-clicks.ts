import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from 'lexical';
import { $isQuoteNode } from './quote-node';

/** A click on a quote chooses it whole, so that Delete removes it. Selecting its words is no click. */
export function registerQuoteClicks(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    CLICK_COMMAND,
    ({ target }) => {
      if (!(target instanceof Element) || target.closest('button')) return false;
      const node = $getNearestNodeFromDOMNode(target);
      if (!$isQuoteNode(node) || !(window.getSelection()?.isCollapsed ?? true)) return false;
      const selection = $createNodeSelection();
      selection.add(node.getKey());
      $setSelection(selection);
      editor.getRootElement()?.focus({ preventScroll: true });
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}
