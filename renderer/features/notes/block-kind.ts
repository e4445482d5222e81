import { $isLinkNode } from '@lexical/link';
import {
  $isListNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListNode,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createCodeNode, $isCodeNode } from '@lexical/code-core';
import {
  $createHeadingNode,
  $createQuoteNode as $createBlockQuoteNode,
  $isHeadingNode,
  $isQuoteNode as $isBlockQuoteNode,
} from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import { $setBlocksType } from '@lexical/selection';
import { $findMatchingParent, $getNearestNodeOfType } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

export type BlockKind =
  | 'paragraph'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'bullets'
  | 'numbers'
  | 'checks'
  | 'blockQuote'
  | 'code';

/** What the toolbar shows of the place where the caret is. */
export interface CaretState {
  readonly kind: BlockKind;
  readonly isBold: boolean;
  readonly isLink: boolean;
  readonly inTable: boolean;
}
export const noCaret: CaretState = { kind: 'paragraph', isBold: false, isLink: false, inTable: false };

/** Reads the caret's state; call inside a read of the editor. */
export function $caretState(): CaretState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return noCaret;
  const anchor = selection.anchor.getNode();
  return {
    kind: $kindOf(anchor),
    isBold: selection.hasFormat('bold'),
    isLink: $findMatchingParent(anchor, $isLinkNode) !== null,
    inTable: $findMatchingParent(anchor, $isTableNode) !== null,
  };
}

function $kindOf(node: LexicalNode): BlockKind {
  const list = $getNearestNodeOfType(node, ListNode);
  if ($isListNode(list)) {
    return ({ number: 'numbers', bullet: 'bullets', check: 'checks' } as const)[list.getListType()];
  }
  if ($findMatchingParent(node, $isBlockQuoteNode)) return 'blockQuote';
  if ($findMatchingParent(node, $isCodeNode)) return 'code';
  const heading = $findMatchingParent(node, $isHeadingNode);
  if (!heading) return 'paragraph';
  return ({ h1: 'heading1', h2: 'heading2' } as Record<string, BlockKind>)[heading.getTag()] ?? 'heading3';
}

const tags = { heading1: 'h1', heading2: 'h2', heading3: 'h3' } as const;

function $blockOf(kind: Exclude<BlockKind, 'bullets' | 'numbers' | 'checks'>): ElementNode {
  if (kind === 'paragraph') return $createParagraphNode();
  if (kind === 'blockQuote') return $createBlockQuoteNode();
  return kind === 'code' ? $createCodeNode() : $createHeadingNode(tags[kind]);
}

/** Makes the chosen blocks of this kind; those that are already become plain paragraphs. */
export function toggleKind(editor: LexicalEditor, kind: BlockKind): void {
  editor.update(() => {
    const before = $caretState().kind;
    const wanted = before === kind ? 'paragraph' : kind;
    if (wanted === 'bullets') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    else if (wanted === 'checks') editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined);
    else if (wanted === 'numbers') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    else {
      if (before === 'bullets' || before === 'numbers' || before === 'checks') {
        editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
      }
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      $setBlocksType(selection, () => $blockOf(wanted));
    }
  });
}
