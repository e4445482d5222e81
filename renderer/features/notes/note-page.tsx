import type { LexicalEditor } from 'lexical';
import {
  $getSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
} from 'lexical';
import { mergeRegister } from '@lexical/utils';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { characterCount } from '../../../shared/domain/document/character-count';
import type { Note, NoteBody } from '../../../shared/domain/note/note';
import { noteCharacterCount, quotesOf } from '../../../shared/domain/note/note-text';
import { CallError } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import { Button } from '../../ui/button';
import { ErrorBar } from '../../ui/error-bar';
import { adoptBody, appendQuoteNode, isOutsideChange, readBody, showHeading } from './editor-body';
import { takeFresh } from './note-actions';
import { MemoPlace } from './memo-place';
import { NoteContext } from './note-context';
import { NoteEditor } from './note-editor';
import { NoteSession } from './note-session';
import { noteIsWritten, registerEditor } from './open-editors';
import { NoteTags } from './note-tags';
import { TitleField } from './title-field';
import styles from './note-page.module.css';

interface NotePageProps {
  readonly note: Note;
  readonly onBody: (body: NoteBody) => void;
  readonly onDelete: () => void;
}

const asCallError = (error: unknown) =>
  error instanceof CallError ? error : new CallError('internal', { message: String(error) });

/** One note being written. Mount it with the note's id as key. */
export function NotePage({ note, onBody, onDelete }: NotePageProps) {
  const { t } = useTranslation('notes');
  const [session] = useState(() => new NoteSession(note));
  const [title, setTitle] = useState(session.initial.title);
  const [body, setBody] = useState(session.initial.body);
  const [selected, setSelected] = useState(0);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [isFresh] = useState(() => takeFresh(note.id));
  const editorRef = useRef<LexicalEditor | null>(null);

  useEffect(() => onBody(body), [body, onBody]);
  useEffect(() => reportFailure(session.receive(note)), [session, note]);

  useEffect(() => {
    session.listener = {
      onState: (state, error) => {
        if (state === 'failed') setFailure(asCallError(error));
        if (state === 'saved') setFailure(null);
      },
      onReplaced: (draft) => {
        setTitle(draft.title);
        if (editorRef.current) adoptBody(editorRef.current, draft.body);
      },
    };
    const onPageHide = () => session.flushAtOnce();
    window.addEventListener('pagehide', onPageHide);
    return () => {
      window.removeEventListener('pagehide', onPageHide);
      session.listener = null;
      session.flushAtOnce();
      noteIsWritten(session.noteId, session.close());
    };
  }, [session]);

  const onReady = useCallback(
    (editor: LexicalEditor) => {
      editorRef.current = editor;
      session.connect(
        () => readBody(editor),
        () => editor.isComposing(),
      );
      let timer: ReturnType<typeof setTimeout> | undefined;
      const show = () => {
        clearTimeout(timer);
        timer = setTimeout(() => setBody(readBody(editor)), 150);
      };
      const changed = () => {
        show();
        session.bodyChanged();
      };
      return mergeRegister(
        () => clearTimeout(timer),
        registerEditor(session.noteId, {
          appendQuote: async (quote) => {
            await session.flush();
            appendQuoteNode(editor, quote);
            session.bodyChanged();
            await session.flush();
          },
          showHeading: (index) => showHeading(editor, index),
          flush: () => session.flush(),
        }),
        editor.registerUpdateListener(({ editorState }) =>
          setSelected(editorState.read(() => characterCount($getSelection()?.getTextContent() ?? ''))),
        ),
        editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
          if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
          if (isOutsideChange(tags)) show();
          else if (!editor.isComposing()) changed();
        }),
        editor.registerCommand(
          COMPOSITION_START_COMMAND,
          () => {
            // What stands before the word that is composed does not wait for it.
            session.flushAtOnce();
            return false;
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          COMPOSITION_END_COMMAND,
          () => {
            // The composed words are in the editor one turn later.
            setTimeout(changed);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            void session.flush();
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      );
    },
    [session],
  );

  const quoteCount = quotesOf(body).length;
  return (
    <NoteContext value={note}>
      <main className={styles['page']}>
        <h1 className="visually-hidden">{title || t('untitled')}</h1>
        <NoteEditor
          initial={session.initial.body}
          onReady={onReady}
          onDelete={onDelete}
          head={
            <header>
              <TitleField
                value={title}
                autoFocus={isFresh}
                onChange={(value, isComposing) => {
                  setTitle(value);
                  session.setTitle(value, isComposing);
                }}
                onBlur={() => void session.flush()}
                onLeave={() => editorRef.current?.focus(undefined, { defaultSelection: 'rootStart' })}
              />
              <p className={styles['meta']}>
                {note.attachedTo && <MemoPlace attachedTo={note.attachedTo} documentId={note.documentId} />}
                <span>
                  {selected > 0
                    ? t('note-tools:selected', { selected, count: noteCharacterCount(body) })
                    : t('characters', { count: noteCharacterCount(body) })}
                </span>
                {quoteCount > 0 && <span>{t('quoteCount', { count: quoteCount })}</span>}
                <NoteTags note={note} />
              </p>
            </header>
          }
          foot={
            failure !== null && (
              <ErrorBar
                code={failure.code}
                detail={failure.detail}
                action={
                  <Button look="link" onClick={() => void session.flush()}>
                    {t('app:retry')}
                  </Button>
                }
              />
            )
          }
        />
      </main>
    </NoteContext>
  );
}
