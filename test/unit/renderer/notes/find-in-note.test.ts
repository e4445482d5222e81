import { createEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { noteNodes } from '../../../../renderer/features/notes/editor-config';
import { readBody } from '../../../../renderer/features/notes/editor-body';
import { toEditorState } from '../../../../renderer/features/notes/editor-state';
import { $matchesOf, $replaceAll } from '../../../../renderer/features/notes/find-in-note';
import type { NoteBlock, NotePiece } from '../../../../shared/domain/note/note';
import { noteText } from '../../../../shared/domain/note/note-text';

const text = (words: string, format = 0): NotePiece => ({ type: 'text', text: words, format });

function editorWith(blocks: readonly NoteBlock[]) {
  const editor = createEditor({
    nodes: noteNodes,
    onError: (error) => {
      throw error;
    },
  });
  editor.setEditorState(editor.parseEditorState(JSON.stringify(toEditorState({ blocks }))));
  return editor;
}
const blocks: readonly NoteBlock[] = [
  { type: 'paragraph', children: [text('先试'), text('点，再', 1), text('推广')] },
  { type: 'list', ordered: false, items: [{ children: [text('试点 ABC')], lists: [] }] },
  { type: 'table', hasHead: false, rows: [[[text('试点')], [text('点')]]] },
  { type: 'paragraph', children: [text('试'), { type: 'linebreak' }, text('点')] },
];

describe('finding in a note', () => {
  it('finds words across changes of format, in lists and cells, not across lines', () => {
    const editor = editorWith(blocks);
    const count = (words: string) => editor.getEditorState().read(() => $matchesOf(words).length);
    expect(count('试点')).toBe(3);
    expect(count('点，再推')).toBe(1);
    expect(count('abc')).toBe(1);
    expect(count('')).toBe(0);
    expect(count('没有')).toBe(0);
  });

  it('replaces all of them and touches nothing else', () => {
    const editor = editorWith(blocks);
    const before = noteText(readBody(editor));
    let replaced = 0;
    editor.update(
      () => {
        replaced = $replaceAll('试点', '试点试点');
      },
      { discrete: true },
    );
    expect(replaced).toBe(3);
    expect(noteText(readBody(editor))).toBe(before.replaceAll('试点', '试点试点'));
    expect(readBody(editor).blocks[0]).toMatchObject({
      children: [text('先试点试点'), text('，再', 1), text('推广')],
    });
  });
});
