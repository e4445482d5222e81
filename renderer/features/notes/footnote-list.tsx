import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComposedInput } from '../../ui/composed-input';
import { footnoteFieldId } from './piece-data';
import { $isPieceNode } from './piece-node';
import styles from './footnote-list.module.css';

interface Footnote {
  readonly key: NodeKey;
  readonly text: string;
}

/** The footnotes in the order in which the text calls them; call inside a read of the editor. */
function $footnotes(): readonly Footnote[] {
  const found: Footnote[] = [];
  const visit = (node: LexicalNode) => {
    const piece = $isPieceNode(node) ? node.getPiece() : null;
    if (piece?.type === 'footnote') found.push({ key: node.getKey(), text: piece.text });
    if ($isElementNode(node)) node.getChildren().forEach(visit);
  };
  visit($getRoot());
  return found;
}

/** The words of the footnotes at the foot of the note, each a field beside its number. */
export function FootnoteList() {
  const { t } = useTranslation('note-tools');
  const [editor] = useLexicalComposerContext();
  const footnotes = useFootnotes(editor);
  if (footnotes.length === 0) return null;
  return (
    <section aria-label={t('footnote.list')}>
      <ol className={styles['list']}>
        {footnotes.map(({ key, text }, index) => (
          <li key={key} className={styles['row']}>
            <button
              type="button"
              className={styles['number']}
              title={t('footnote.back')}
              onClick={() => backToCall(editor, key)}
            >
              {index + 1}
            </button>
            <ComposedInput
              id={footnoteFieldId(key)}
              className={styles['field']}
              value={text}
              aria-label={t('footnote.field', { number: index + 1 })}
              placeholder={t('footnote.placeholder')}
              lang="zh-CN"
              onText={(words) => editor.update(() => $setWords(key, words), { tag: 'skip-dom-selection' })}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'Enter' || event.key === 'Escape') {
                  event.preventDefault();
                  backToCall(editor, key);
                }
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function $setWords(key: NodeKey, words: string): void {
  const node = $getNodeByKey(key);
  if ($isPieceNode(node)) node.setFootnote(words);
}

/** Puts the caret behind the footnote's call in the text. */
function backToCall(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => $getNodeByKey(key)?.selectNext(0, 0), { onUpdate: () => editor.focus() });
}

function useFootnotes(editor: LexicalEditor): readonly Footnote[] {
  const [footnotes, setFootnotes] = useState<readonly Footnote[]>([]);
  useEffect(() => {
    const read = () =>
      setFootnotes((known) => {
        const now = editor.getEditorState().read($footnotes);
        const isSame =
          known.length === now.length &&
          now.every(({ key, text }, index) => known[index]?.key === key && known[index].text === text);
        return isSame ? known : now;
      });
    read();
    return editor.registerUpdateListener(read);
  }, [editor]);
  return footnotes;
}
