import { $isListNode, ListNode } from '@lexical/list';
import type { LexicalEditor } from 'lexical';

/**
 * The items of a check list are check boxes to assistive technology; a list must not hold those, so
 * the element around them is a group.
 */
export function registerCheckListRole(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(ListNode, (mutations) => {
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') continue;
        const element = editor.getElementByKey(key);
        const node = editor.getEditorState()._nodeMap.get(key);
        if (!element || !$isListNode(node)) continue;
        if (node.getListType() === 'check') element.setAttribute('role', 'group');
        else element.removeAttribute('role');
      }
    });
  });
}
