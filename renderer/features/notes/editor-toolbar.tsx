import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Bold, Ellipsis, Heading2, Link, List } from 'lucide-react';
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Toolbar } from 'radix-ui';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutKeys } from '../../lib/commands';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { $caretState, noCaret, toggleKind, type BlockKind, type CaretState } from './block-kind';
import styles from './editor-toolbar.module.css';

interface EditorToolbarProps {
  readonly onLink: () => void;
  readonly onDelete: () => void;
}

const icon = { size: 16, strokeWidth: 1.5 } as const;

/** The few tools of the note, top right. Each says its name and whether it is on. */
export function EditorToolbar({ onLink, onDelete }: EditorToolbarProps) {
  const { t } = useTranslation('notes');
  const [editor] = useLexicalComposerContext();
  const caret = useCaretState();
  const tool = (name: string, sign: ReactNode, pressed: boolean, act: () => void, shortcut?: string) => (
    <Toolbar.Button asChild>
      <IconButton
        label={t(`tool.${name}`)}
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
    text: t(`kind.${kind}`),
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
          kindItem('paragraph'),
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
        const isSame = known.kind === now.kind && known.isBold === now.isBold && known.isLink === now.isLink;
        return isSame ? known : now;
      });
    read();
    return editor.registerUpdateListener(read);
  }, [editor]);
  return caret;
}
