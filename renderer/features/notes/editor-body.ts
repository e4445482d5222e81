import { $isHeadingNode } from '@lexical/rich-text';
import { $getRoot, $isParagraphNode, CLEAR_HISTORY_COMMAND, type LexicalEditor } from 'lexical';
import type { NoteBody, NoteQuote } from '../../../shared/domain/note/note';
import { fromEditorState, toEditorState } from './editor-state';
import { $createQuoteNode } from './quote-node';

const outside = 'note-from-outside';

/** What the editor holds, as data. */
export function readBody(editor: LexicalEditor): NoteBody {
  return fromEditorState(editor.getEditorState().toJSON());
}

/** Puts a text that came from outside in place of what the editor holds. */
export function adoptBody(editor: LexicalEditor, body: NoteBody): void {
  editor.setEditorState(editor.parseEditorState(JSON.stringify(toEditorState(body))), { tag: outside });
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
}

/** True for an update that needs no saving, because it came from what is stored. */
export function isOutsideChange(tags: ReadonlySet<string>): boolean {
  return tags.has(outside);
}

/** Appends a quote behind everything, in front of the empty line at the end if there is one. */
export function appendQuoteNode(editor: LexicalEditor, quote: NoteQuote): void {
  editor.update(
    () => {
      const node = $createQuoteNode(quote);
      const last = $getRoot().getLastChild();
      if ($isParagraphNode(last) && last.isEmpty()) last.insertBefore(node);
      else $getRoot().append(node);
    },
    { discrete: true },
  );
}

/** Brings the heading with this number (from 0) into view and puts the caret at its start. */
export function showHeading(editor: LexicalEditor, index: number): void {
  editor.update(() => $getRoot().getChildren().filter($isHeadingNode)[index]?.selectStart(), {
    onUpdate: () => editor.focus(),
  });
}
