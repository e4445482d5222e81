import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { AtSign, Bold, Ellipsis, Heading2, Link, List, ListChecks, Superscript } from 'lucide-react';
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Toolbar } from 'radix-ui';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutKeys } from '../../lib/commands';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { $caretState, noCaret, toggleKind, type BlockKind, type CaretState } from './block-kind';
import { changeTable, insertFootnote, insertTable, tableActions, typeSign } from './insert-blocks';
import styles from './editor-toolbar.module.css';

interface EditorToolbarProps {
  readonly onLink: () => void;
  readonly onFind: () => void;
  readonly onDelete: () => void;
}

/** Tools whose names stand in the newer catalogue. */
const newKinds = { checks: true, blockQuote: true, code: true };
const newTools = { checks: true, clause: true, footnote: true };

const icon = { size: 16, strokeWidth: 1.5 } as const;

/** The few tools of the note, top right. Each says its name and whether it is on. */
export function EditorToolbar({ onLink, onFind, onDelete }: EditorToolbarProps) {
  const { t } = useTranslation('notes');
  const [editor] = useLexicalComposerContext();
  const caret = useCaretState();
  const tool = (name: string, sign: ReactNode, pressed: boolean, act: () => void, shortcut?: string) => (
    <Toolbar.Button asChild>
      <IconButton
        label={t(`${name in newTools ? 'note-tools:' : ''}tool.${name}`)}
        pressed={pressed}
        {...(shortcut ? { shortcut: shortcutKeys(shortcut).join(' ') } : {})}
        onMouseDown={(event) => event.preventDefault()}
        onClick={act}
      >
        {sign}
      </IconButton>
    </Toolbar.Button>
  );
  const kindItem = (kind: BlockKind, separated = false) => ({
    id: kind,
    text: t(`${kind in newKinds ? 'note-tools:' : ''}kind.${kind}`),
    separated,
    onSelect: () => toggleKind(editor, kind),
  });
  return (
    <Toolbar.Root className={styles['bar']} aria-label={t('tools')}>
      {tool('heading', <Heading2 {...icon} />, caret.kind === 'heading2', () =>
        toggleKind(editor, 'heading2'),
      )}
      {tool(
        'bold',
        <Bold {...icon} />,
        caret.isBold,
        () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
        'Mod+B',
      )}
      {tool('list', <List {...icon} />, caret.kind === 'bullets', () => toggleKind(editor, 'bullets'))}
      {tool('checks', <ListChecks {...icon} />, caret.kind === 'checks', () => toggleKind(editor, 'checks'))}
      {tool('clause', <AtSign {...icon} />, false, () => typeSign(editor, '@'))}
      {tool('footnote', <Superscript {...icon} />, false, () => insertFootnote(editor))}
      {tool('link', <Link {...icon} />, caret.isLink, onLink)}
      <Toolbar.Separator className={styles['separator']} />
      <Menu
        trigger={
          <Toolbar.Button asChild>
            <IconButton label={t('app:more')}>
              <Ellipsis {...icon} />
            </IconButton>
          </Toolbar.Button>
        }
        items={[
          kindItem('heading1'),
          kindItem('heading2'),
          kindItem('heading3'),
          kindItem('numbers'),
          kindItem('bullets'),
          kindItem('checks'),
          kindItem('blockQuote'),
          kindItem('code'),
          kindItem('paragraph'),
          {
            id: 'table',
            text: t('note-tools:table.insert'),
            separated: true,
            disabled: caret.inTable,
            onSelect: () => insertTable(editor),
          },
          ...(caret.inTable
            ? tableActions.map((action) => ({
                id: action,
                text: t(`note-tools:table.${action}`),
                onSelect: () => changeTable(editor, action),
              }))
            : []),
          { id: 'tag', text: t('note-tools:tag.add'), onSelect: () => typeSign(editor, '#') },
          { id: 'note', text: t('note-tools:reference.add'), onSelect: () => typeSign(editor, '[[') },
          {
            id: 'find',
            text: t('note-tools:find.open'),
            shortcut: shortcutKeys('Mod+F').join(' '),
            separated: true,
            onSelect: onFind,
          },
          {
            id: 'undo',
            text: t('undoTyping'),
            shortcut: shortcutKeys('Mod+Z').join(' '),
            separated: true,
            onSelect: () => editor.dispatchCommand(UNDO_COMMAND, undefined),
          },
          {
            id: 'redo',
            text: t('redoTyping'),
            shortcut: shortcutKeys('Mod+Shift+Z').join(' '),
            onSelect: () => editor.dispatchCommand(REDO_COMMAND, undefined),
          },
          { id: 'delete', text: t('deleteNote'), separated: true, danger: true, onSelect: onDelete },
        ]}
      />
    </Toolbar.Root>
  );
}

function useCaretState(): CaretState {
  const [editor] = useLexicalComposerContext();
  const [caret, setCaret] = useState(noCaret);
  useEffect(() => {
    const read = () =>
      setCaret((known) => {
        const now = editor.getEditorState().read($caretState);
        const fields = ['kind', 'isBold', 'isLink', 'inTable'] as const;
        const isSame = fields.every((field) => known[field] === now[field]);
        return isSame ? known : now;
      });
    read();
    return editor.registerUpdateListener(read);
  }, [editor]);
  return caret;
}
