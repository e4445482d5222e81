import { mergeRegister } from '@lexical/utils';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_COMMAND,
  HISTORIC_TAG,
  PASTE_TAG,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { triggerBefore, type CaretTrigger } from '../../../shared/domain/note/caret-trigger';

export interface CaretMenuState extends CaretTrigger {
  /** Where the line of the caret is on the page. */
  readonly rect: DOMRect;
}

interface Caret {
  readonly key: NodeKey;
  readonly text: string;
}

/** The words before the caret in its text node; null where it stands in none, or in code. */
function caretIn(state: EditorState): Caret | null {
  return state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const node = selection.anchor.getNode();
    if (!$isTextNode(node) || node.hasFormat('code') || node.getParent()?.getType() === 'code') return null;
    return { key: node.getKey(), text: node.getTextContent().slice(0, selection.anchor.offset) };
  });
}

/**
 * Tells when the menu at the caret is wanted. It opens with the sign that was typed just now, follows
 * what is typed behind it, and closes when that is no longer a query. Letters that an input method
 * composes neither open nor change it.
 */
export function registerCaretMenu(
  editor: LexicalEditor,
  show: (state: CaretMenuState | null) => void,
): () => void {
  let isOpen = false;
  const set = (trigger: CaretTrigger | null) => {
    const rect = trigger && rectOfCaret();
    isOpen = rect !== null;
    show(trigger && rect ? { ...trigger, rect } : null);
  };
  const follow = () => {
    const caret = caretIn(editor.getEditorState());
    set(caret && triggerBefore(caret.text));
  };
  return mergeRegister(
    editor.registerUpdateListener(({ tags, dirtyLeaves, editorState, prevEditorState }) => {
      if (editor.isComposing()) return;
      if (isOpen) {
        follow();
        return;
      }
      if (tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG)) return;
      const caret = caretIn(editorState);
      if (!caret || !dirtyLeaves.has(caret.key)) return;
      const trigger = triggerBefore(caret.text);
      const before = caretIn(prevEditorState)?.text ?? '';
      if (trigger?.query === '' && (before === caret.text.slice(0, -1) || before === '')) set(trigger);
    }),
    editor.registerCommand(
      COMPOSITION_END_COMMAND,
      () => {
        // The composed words are in the editor one turn later.
        setTimeout(() => {
          if (isOpen) follow();
        });
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        set(null);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

function rectOfCaret(): DOMRect | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0).getBoundingClientRect();
}
