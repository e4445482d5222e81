import fc from 'fast-check';
import { $getRoot, createEditor, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { registerCleaning } from '../../../../renderer/features/notes/clean-nodes';
import { noteNodes } from '../../../../renderer/features/notes/editor-config';
import { fromEditorState, toEditorState } from '../../../../renderer/features/notes/editor-state';
import type { NoteBody } from '../../../../shared/domain/note/note';
import { noteText } from '../../../../shared/domain/note/note-text';
import { tidyNote } from '../../../../shared/domain/note/tidy-note';
import { noteBodySchema } from '../../../../shared/ipc/note-schema';
import { anyNote } from '../../domain/note/note-arbitrary';

function editorWith(state: unknown): LexicalEditor {
  const editor = createEditor({
    nodes: noteNodes,
    onError: (error) => {
      throw error;
    },
  });
  registerCleaning(editor);
  editor.setEditorState(editor.parseEditorState(JSON.stringify(state)));
  return editor;
}
const bodyOf = (editor: LexicalEditor) => fromEditorState(editor.getEditorState().toJSON());

/** Touches every node, as edits would, so that Lexical and our gate both look at all of them. */
function touchAll(editor: LexicalEditor): void {
  editor.update(
    () => {
      for (const child of $getRoot().getChildren()) child.markDirty();
      for (const text of $getRoot().getAllTextNodes()) text.markDirty();
    },
    { discrete: true },
  );
}

describe('a note in the editor', () => {
  it('comes back as it was stored, for any note', () => {
    fc.assert(
      fc.property(anyNote, (body) => {
        expect(bodyOf(editorWith(toEditorState(body)))).toEqual(tidyNote(body));
      }),
      { numRuns: 300 },
    );
  });

  it('still says the same after every node was touched', () => {
    fc.assert(
      fc.property(anyNote, (body) => {
        const editor = editorWith(toEditorState(body));
        touchAll(editor);
        expect(bodyOf(editor)).toEqual(tidyNote(body));
      }),
      { numRuns: 150 },
    );
  });

  it('is always something that the store accepts', () => {
    fc.assert(
      fc.property(anyNote, (body) => {
        const stored = bodyOf(editorWith(toEditorState(body)));
        expect(noteBodySchema.safeParse(stored).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('has a line to write on, also when empty and behind a quote', () => {
    const editor = editorWith(toEditorState({ blocks: [] }));
    expect(editor.getEditorState().toJSON().root.children).toHaveLength(1);
  });

  it('keeps the words of blocks that this version does not know', () => {
    const body = {
      blocks: [
        { type: 'callout', children: [{ type: 'text', text: '要点', format: 0 }], note: { text: '旁注' } },
      ],
    } as unknown as NoteBody;
    expect(noteText(bodyOf(editorWith(toEditorState(body))))).toBe('要点\n旁注');
  });

  it('keeps the words of nodes that it does not know', () => {
    const state = {
      root: {
        type: 'root',
        children: [
          { type: 'callout', children: [{ type: 'paragraph', children: [{ type: 'text', text: '要点' }] }] },
          {
            type: 'paragraph',
            children: [
              { type: 'mention', text: '@某人', format: 99 },
              { type: 'wrapper', children: [{ type: 'text', text: '正文', format: 1 }] },
              { type: 'tab', text: '\t' },
            ],
          },
          { type: 'note-quote', quote: { exact: '残缺的引文' } },
        ],
      },
    };
    expect(noteText(fromEditorState(state))).toBe('要点\n@某人正文\t\n残缺的引文');
  });

  it('takes no link that is not allowed, from whatever state', () => {
    const link = (type: string) => ({
      type,
      url: 'javascript:alert(1)',
      children: [{ type: 'text', text: '词', format: 0 }],
    });
    const state = {
      root: { type: 'root', children: [{ type: 'paragraph', children: [link('note-link'), link('link')] }] },
    };
    const editor = editorWith(state);
    touchAll(editor);
    expect(JSON.stringify(editor.getEditorState().toJSON())).not.toContain('javascript');
    expect(bodyOf(editor)).toEqual({
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text: '词词', format: 0 }] }],
    });
  });

  it('refuses a forged quote', () => {
    const state = {
      root: {
        type: 'root',
        children: [{ type: 'note-quote', quote: { type: 'quote', exact: 'x', evil: 1 } }],
      },
    };
    expect(() => editorWith(state)).toThrow();
  });

  it('strips what a note does not keep: styles, alignment, indents, foreign formats and headings', () => {
    const state = {
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            format: 'center',
            indent: 3,
            children: [{ type: 'text', text: '甲', format: 0xffff, style: 'color:red' }],
          },
          { type: 'heading', tag: 'h6', children: [{ type: 'text', text: '乙', format: 0 }] },
        ],
      },
    };
    const editor = editorWith(state);
    touchAll(editor);
    const children = editor.getEditorState().toJSON().root.children as unknown as Record<string, unknown>[];
    expect(children[0]).toMatchObject({ format: '', indent: 0, children: [{ format: 31, style: '' }] });
    expect(children[1]).toMatchObject({ tag: 'h3' });
  });
});
