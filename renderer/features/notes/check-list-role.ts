import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { mergeRegister } from '@lexical/utils';
import i18next from 'i18next';
import { $getNodeByKey, type LexicalEditor, type LexicalNode, type NodeMutation } from 'lexical';

const isCheckList = (node: LexicalNode | null | undefined): node is ListNode =>
  $isListNode(node) && node.getListType() === 'check';

/**
 * Says to assistive technology what a check list is: a list of choices of which each is checked or not,
 * walked with the arrow keys and checked with Space, as the editor has it. The editor itself calls an
 * item a check box, which no list can hold.
 */
export function registerCheckListRole(editor: LexicalEditor): () => void {
  const follow = (give: (key: string, element: HTMLElement) => void) => {
    return (mutations: ReadonlyMap<string, NodeMutation>) =>
      editor.getEditorState().read(() => {
        for (const key of mutations.keys()) {
          const element = editor.getElementByKey(key);
          if (element) give(key, element);
        }
      });
  };
  return mergeRegister(
    editor.registerMutationListener(ListNode, follow(listRole)),
    editor.registerMutationListener(ListItemNode, follow(itemRole)),
    // An item in which words were typed is no mutation, but the editor has named it anew.
    editor.registerUpdateListener(({ dirtyElements, editorState }) =>
      editorState.read(() => {
        for (const key of dirtyElements.keys()) {
          const element = editor.getElementByKey(key);
          if (element?.tagName === 'LI') itemRole(key, element);
        }
      }),
    ),
  );
}

function listRole(key: string, element: HTMLElement): void {
  const node = $getNodeByKey(key);
  const isInner = isCheckList(node) && isCheckList(node.getParent()?.getParent());
  if (!isCheckList(node)) element.removeAttribute('role');
  else element.setAttribute('role', isInner ? 'group' : 'listbox');
  const isWhole = isCheckList(node) && !isInner;
  set(element, 'aria-label', isWhole ? i18next.t('note-tools:tool.checks') : null);
  set(element, 'aria-multiselectable', isWhole ? 'true' : null);
}

function itemRole(key: string, element: HTMLElement): void {
  const node = $getNodeByKey(key);
  if (!$isListItemNode(node) || !isCheckList(node.getParent())) return;
  // An item that holds the list below it is none of its own.
  element.setAttribute('role', $isListNode(node.getFirstChild()) ? 'none' : 'option');
}

function set(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
