import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $insertNodeToNearestRoot, mergeRegister } from '@lexical/utils';
import {
  $addUpdateTag,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { useContext, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportFailure } from '../../lib/notices';
import { hintOf, useCaretChoices, type CaretChoice, type Insertion } from './caret-choices';
import { registerCaretMenu, type CaretMenuState } from './caret-menu-state';
import { NoteContext } from './note-context';
import { $createPieceNode } from './piece-node';
import { $createQuoteNode } from './quote-node';
import styles from './caret-menu.module.css';

/** The menu that `@`, `#` and `[[` open at the caret. The keyboard stays in the text. */
export function CaretMenu() {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState<CaretMenuState | null>(null);
  useEffect(() => registerCaretMenu(editor, setState), [editor]);
  return state && <OpenMenu key={state.kind} editor={editor} state={state} onClose={() => setState(null)} />;
}

interface OpenMenuProps {
  readonly editor: LexicalEditor;
  readonly state: CaretMenuState;
  readonly onClose: () => void;
}

const [rowHeight, width] = [30, 420];

function OpenMenu({ editor, state, onClose }: OpenMenuProps) {
  const { t } = useTranslation('note-tools');
  const id = useId();
  const choices = useCaretChoices(state, useContext(NoteContext));
  const [chosen, setChosen] = useState({ query: state.query, index: 0 });
  // A new query starts at its best answer.
  const index = chosen.query === state.query ? Math.min(chosen.index, choices.length - 1) : 0;
  const select = (next: number) => setChosen({ query: state.query, index: next });
  const choose = (choice: CaretChoice, brief: boolean) => {
    const { length } = state;
    onClose();
    reportFailure(choice.choose(brief).then((insertion) => insert(editor, length, insertion)));
  };
  const keys = useRef({ choices, index, select, choose, onClose });
  useEffect(() => {
    keys.current = { choices, index, select, choose, onClose };
  });
  useEffect(() => registerMenuKeys(editor, keys), [editor]);
  useEffect(() => {
    const root = editor.getRootElement();
    if (choices.length > 0) {
      root?.setAttribute('aria-controls', id);
      root?.setAttribute('aria-activedescendant', `${id}-${index}`);
    }
    return () => {
      root?.removeAttribute('aria-controls');
      root?.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, index, choices.length]);

  const height = Math.max(choices.length, 1) * rowHeight + 38;
  const above = state.rect.top - 14;
  const below = window.innerHeight - state.rect.bottom - 14;
  // Below where it fits; else where there is more room, and it scrolls.
  const isBelow = height <= below || below >= above;
  return (
    <div
      className={styles['menu']}
      style={{
        left: Math.max(8, Math.min(state.rect.left, window.innerWidth - width - 8)),
        maxHeight: isBelow ? below : above,
        ...(isBelow ? { top: state.rect.bottom + 6 } : { bottom: window.innerHeight - state.rect.top + 6 }),
      }}
    >
      {choices.length === 0 ? (
        <p className={styles['none']} role="status">
          {t(`menu.none.${state.kind}`)}
        </p>
      ) : (
        <ul id={id} role="listbox" aria-label={t(`menu.name.${state.kind}`)} className={styles['list']}>
          {choices.map((choice, at) => (
            // The keys are those of the text; a pointer chooses here.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={choice.id}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === index}
              className={styles['row']}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => select(at)}
              onClick={(event) => choose(choice, event.shiftKey)}
            >
              {choice.row}
            </li>
          ))}
        </ul>
      )}
      <p className={styles['hint']}>{hintOf(state.kind)}</p>
    </div>
  );
}

interface MenuKeys {
  readonly choices: readonly CaretChoice[];
  readonly index: number;
  readonly select: (index: number) => void;
  readonly choose: (choice: CaretChoice, brief: boolean) => void;
  readonly onClose: () => void;
}

/** The keys of the menu while it is open. What an input method composes keeps its own. */
function registerMenuKeys(editor: LexicalEditor, keys: { readonly current: MenuKeys }): () => void {
  const step = (by: 1 | -1) => (event: KeyboardEvent) => {
    const { choices, index, select } = keys.current;
    if (event.isComposing || choices.length === 0) return false;
    event.preventDefault();
    select((index + by + choices.length) % choices.length);
    return true;
  };
  const take = (event: KeyboardEvent | null) => {
    const { choices, index, choose } = keys.current;
    const choice = choices[index];
    if (event?.isComposing || !choice) return false;
    event?.preventDefault();
    choose(choice, event?.shiftKey ?? false);
    return true;
  };
  const priority = COMMAND_PRIORITY_CRITICAL;
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, step(1), priority),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, step(-1), priority),
    editor.registerCommand(KEY_ENTER_COMMAND, take, priority),
    editor.registerCommand(KEY_TAB_COMMAND, take, priority),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        if (event.isComposing) return false;
        event.preventDefault();
        event.stopPropagation();
        keys.current.onClose();
        return true;
      },
      priority,
    ),
  );
}

/** Puts what was chosen in the place of the sign and its query: one step for undo. */
function insert(editor: LexicalEditor, length: number, insertion: Insertion): void {
  editor.focus();
  editor.update(() => {
    $addUpdateTag(HISTORY_PUSH_TAG);
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const node = selection.anchor.getNode();
    const { offset } = selection.anchor;
    if ($isTextNode(node)) node.spliceText(Math.max(0, offset - length), Math.min(length, offset), '', true);
    if ('quote' in insertion) {
      const block = selection.anchor.getNode().getTopLevelElement();
      const quote = $createQuoteNode(insertion.quote);
      $insertNodeToNearestRoot(quote);
      if ($isParagraphNode(block) && block.isEmpty() && block.isAttached()) block.remove();
    } else if (insertion.piece) {
      const piece = $createPieceNode(insertion.piece);
      selection.insertNodes([piece]);
      piece.selectNext(0, 0);
    }
  });
}
