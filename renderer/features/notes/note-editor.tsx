import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { CheckListPlugin } from '@lexical/react/LexicalCheckListPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { TablePlugin } from '@lexical/react/LexicalTablePlugin';
import { mergeRegister } from '@lexical/utils';
import type { LexicalEditor } from 'lexical';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteBody } from '../../../shared/domain/note/note';
import { useNotices } from '../../lib/notices';
import { registerCheckListRole } from './check-list-role';
import { registerCleaning } from './clean-nodes';
import { noteNamespace, noteNodes, noteTheme } from './editor-config';
import { toEditorState } from './editor-state';
import { CaretMenu } from './caret-menu';
import { EditorToolbar } from './editor-toolbar';
import { FindBar, registerFindKeys } from './find-bar';
import { FootnoteList } from './footnote-list';
import { LinkBar, linkPlaceAtCaret, type LinkPlace } from './link-bar';
import { registerLinkClicks } from './link-clicks';
import { registerMarkdownPaste } from './markdown-paste';
import { registerMarkdownShortcuts } from './markdown-shortcuts';
import { registerNoteKeys } from './note-keys';
import { pastedHtml, registerPaste } from './pasted-html';
import { registerQuoteClicks } from './quote-clicks';
import styles from './note-text.module.css';

interface NoteEditorProps {
  readonly initial: NoteBody;
  /** What stands above the text in the same scrolling column: title and counts. */
  readonly head: ReactNode;
  readonly foot: ReactNode;
  readonly onReady: (editor: LexicalEditor) => () => void;
  readonly onDelete: () => void;
}

/** The text of a note. What it holds is read out as data; see editor-state.ts. */
export function NoteEditor({ initial, head, foot, onReady, onDelete }: NoteEditorProps) {
  const { t } = useTranslation('notes');
  return (
    <LexicalComposer
      initialConfig={{
        namespace: noteNamespace,
        nodes: noteNodes,
        theme: noteTheme,
        html: { import: pastedHtml },
        editorState: JSON.stringify(toEditorState(initial)),
        onError: (error) => useNotices.getState().reportError(error),
      }}
    >
      <Tools onDelete={onDelete} />
      <div className={styles['scroller']}>
        <div className={styles['column']}>
          {head}
          <div className={styles['frame']}>
            <RichTextPlugin
              contentEditable={
                <ContentEditable
                  className={styles['text'] ?? ''}
                  aria-label={t('text')}
                  aria-placeholder={t('placeholder')}
                  placeholder={<p className={styles['placeholder']}>{t('placeholder')}</p>}
                  lang="zh-CN"
                  spellCheck={false}
                />
              }
              ErrorBoundary={LexicalErrorBoundary}
            />
            <FootnoteList />
          </div>
        </div>
      </div>
      {foot}
      <HistoryPlugin />
      <ListPlugin />
      <CheckListPlugin />
      <CaretMenu />
      <TablePlugin hasCellMerge={false} hasCellBackgroundColor={false} hasTabHandler />
      <Behaviour onReady={onReady} />
    </LexicalComposer>
  );
}

function Behaviour({ onReady }: Pick<NoteEditorProps, 'onReady'>) {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(
        registerCleaning(editor),
        registerCheckListRole(editor),
        registerMarkdownShortcuts(editor),
        registerNoteKeys(editor),
        registerPaste(editor),
        registerMarkdownPaste(editor),
        registerQuoteClicks(editor),
      ),
    [editor],
  );
  useEffect(() => onReady(editor), [editor, onReady]);
  return null;
}

function Tools({ onDelete }: Pick<NoteEditorProps, 'onDelete'>) {
  const [editor] = useLexicalComposerContext();
  const [place, setPlace] = useState<LinkPlace | null>(null);
  const [find, setFind] = useState<'find' | 'replace' | null>(null);
  useEffect(() => registerFindKeys(editor, setFind), [editor]);
  useEffect(() => registerLinkClicks(editor, setPlace), [editor]);
  return (
    <>
      <EditorToolbar
        onLink={() => setPlace(linkPlaceAtCaret(editor))}
        onFind={() => setFind('replace')}
        onDelete={onDelete}
      />
      {find && <FindBar mode={find} onMode={setFind} onClose={() => setFind(null)} />}
      {place && (
        <LinkBar
          key={`${place.key} ${place.rect.x} ${place.rect.y}`}
          place={place}
          onClose={() => setPlace(null)}
        />
      )}
    </>
  );
}
