import { $isCodeNode } from '@lexical/code-core';
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableNode,
  INSERT_TABLE_COMMAND,
} from '@lexical/table';
import { $findMatchingParent } from '@lexical/utils';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { footnoteFieldId } from './piece-data';
import { $createPieceNode } from './piece-node';

/** Calls a footnote at the caret and puts the keyboard into its field. */
export function insertFootnote(editor: LexicalEditor): void {
  let key = '';
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || $findMatchingParent(selection.anchor.getNode(), $isCodeNode))
        return;
      // The words that are chosen stay: the call stands behind them.
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      selection.anchor.set(end.key, end.offset, end.type);
      selection.focus.set(end.key, end.offset, end.type);
      const node = $createPieceNode({ type: 'footnote', text: '' });
      selection.insertNodes([node]);
      key = node.getKey();
    },
    // The field is drawn after the text.
    { onUpdate: () => requestAnimationFrame(() => document.getElementById(footnoteFieldId(key))?.focus()) },
  );
}

/** Types the sign that opens the menu at the caret. */
export function typeSign(editor: LexicalEditor, sign: '@' | '#' | '[['): void {
  editor.focus(() => {
    for (const character of sign) {
      editor.update(() => $getSelection()?.insertText(character), { discrete: true });
    }
  });
}

export function insertTable(editor: LexicalEditor): void {
  editor.dispatchCommand(INSERT_TABLE_COMMAND, {
    rows: '3',
    columns: '3',
    includeHeaders: { rows: true, columns: false },
  });
}

export const tableActions = ['rowBelow', 'columnAfter', 'deleteRow', 'deleteColumn', 'deleteTable'] as const;
export type TableAction = (typeof tableActions)[number];

/** Changes the table that holds the caret; nothing elsewhere. */
export function changeTable(editor: LexicalEditor, action: TableAction): void {
  editor.update(() => {
    const selection = $getSelection();
    const table = $isRangeSelection(selection)
      ? $findMatchingParent(selection.anchor.getNode(), $isTableNode)
      : null;
    if (!table) return;
    if (action === 'rowBelow') $insertTableRowAtSelection();
    else if (action === 'columnAfter') $insertTableColumnAtSelection();
    else if (action === 'deleteRow') $deleteTableRowAtSelection();
    else if (action === 'deleteColumn') $deleteTableColumnAtSelection();
    else {
      table.selectNext();
      table.remove();
    }
  });
}
