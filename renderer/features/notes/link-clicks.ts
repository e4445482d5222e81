import { $isLinkNode } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from 'lexical';
import type { LinkPlace } from './link-bar';

/** A click on a link shows its address. Selecting some of its words does not count as a click. */
export function registerLinkClicks(editor: LexicalEditor, onLink: (place: LinkPlace) => void): () => void {
  return editor.registerCommand(
    CLICK_COMMAND,
    (event) => {
      if (!(event.target instanceof Node) || event.button !== 0) return false;
      const selection = $getSelection();
      if ($isRangeSelection(selection) && !selection.isCollapsed()) return false;
      const node = $getNearestNodeFromDOMNode(event.target);
      const link = node && $findMatchingParent(node, $isLinkNode);
      const element = link && editor.getElementByKey(link.getKey());
      if (!link || !element) return false;
      onLink({ key: link.getKey(), address: link.getURL(), rect: element.getBoundingClientRect() });
      return false;
    },
    COMMAND_PRIORITY_LOW,
  );
}
