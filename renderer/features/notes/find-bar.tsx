import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { $addUpdateTag, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesShortcut, shortcutKeys } from '../../lib/commands';
import { Button, IconButton } from '../../ui/button';
import { ComposedInput } from '../../ui/composed-input';
import { $matchesOf, $replace, $replaceAll, $selectMatch, type Match } from './find-in-note';
import { paintMatches } from './paint-matches';
import styles from './find-bar.module.css';

export type FindMode = 'find' | 'replace';

/** Ctrl+F and Ctrl+H while the keyboard is in the note: before the window's own search hears of them. */
export function registerFindKeys(editor: LexicalEditor, open: (mode: FindMode) => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const mode = matchesShortcut(event, 'Mod+F')
      ? 'find'
      : matchesShortcut(event, 'Mod+H')
        ? 'replace'
        : null;
    if (!mode) return;
    event.preventDefault();
    event.stopPropagation();
    open(mode);
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('keydown', onKeyDown, true);
    root?.addEventListener('keydown', onKeyDown, true);
  });
}

interface FindBarProps {
  readonly mode: FindMode;
  readonly onMode: (mode: FindMode) => void;
  readonly onClose: () => void;
}

/** Finds and replaces words of the note. Every match is painted, the one in hand is chosen. */
export function FindBar({ mode, onMode, onClose }: FindBarProps) {
  const { t } = useTranslation('note-tools');
  const [editor] = useLexicalComposerContext();
  const [words, setWords] = useState(() => window.getSelection()?.toString().split('\n')[0] ?? '');
  const [replacement, setReplacement] = useState('');
  const matches = useMatches(editor, words);
  const [at, setAt] = useState(0);
  const index = Math.min(at, matches.length - 1);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => paintMatches(editor, matches, index), [editor, matches, index]);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const close = () => {
    const match = matches[index];
    if (match) editor.update(() => void $selectMatch(match), { discrete: true });
    editor.focus();
    onClose();
  };
  const step = (by: 1 | -1) => {
    if (matches.length > 0) setAt((index + by + matches.length) % matches.length);
  };
  const replaceOne = () => {
    editor.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        const match = matches[index];
        if (match) $replace(match, replacement);
      },
      { tag: 'skip-dom-selection' },
    );
    // The buttons go dark with the last match; the keyboard must not be lost with them.
    if (matches.length <= 1) field.current?.focus();
  };
  const replaceAll = () => {
    editor.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        $replaceAll(words, replacement);
      },
      { tag: 'skip-dom-selection' },
    );
    field.current?.focus();
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the bar wherever the keyboard is in it
    <form
      className={styles['bar']}
      aria-label={t('find.name')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') close();
        else if (matchesShortcut(event.nativeEvent, 'Mod+H')) onMode('replace');
        else if (matchesShortcut(event.nativeEvent, 'Mod+F')) field.current?.select();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className={styles['line']}>
        <ComposedInput
          inputRef={field}
          className={styles['field']}
          value={words}
          aria-label={t('find.words')}
          placeholder={t('find.words')}
          onText={(text) => {
            setWords(text);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          }}
        />
        <span className={styles['count']} role="status">
          {words !== '' &&
            t(matches.length === 0 ? 'find.none' : 'find.count', { at: index + 1, count: matches.length })}
        </span>
        <IconButton label={t('find.previous')} disabled={matches.length === 0} onClick={() => step(-1)}>
          <ChevronUp size={16} strokeWidth={1.5} />
        </IconButton>
        <IconButton label={t('find.next')} disabled={matches.length === 0} onClick={() => step(1)}>
          <ChevronDown size={16} strokeWidth={1.5} />
        </IconButton>
        {mode === 'find' && (
          <Button look="link" title={shortcutKeys('Mod+H').join(' ')} onClick={() => onMode('replace')}>
            {t('find.toReplace')}
          </Button>
        )}
        <IconButton label={t('app:close')} onClick={close}>
          <X size={16} strokeWidth={1.5} />
        </IconButton>
      </div>
      {mode === 'replace' && (
        <div className={styles['line']}>
          <ComposedInput
            className={styles['field']}
            value={replacement}
            aria-label={t('find.replacement')}
            placeholder={t('find.replacement')}
            onText={setReplacement}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              replaceOne();
            }}
          />
          <Button disabled={matches.length === 0} onClick={replaceOne}>
            {t('find.replaceOne')}
          </Button>
          <Button disabled={matches.length === 0} onClick={replaceAll}>
            {t('find.replaceAll')}
          </Button>
        </div>
      )}
    </form>
  );
}

function useMatches(editor: LexicalEditor, words: string): readonly Match[] {
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const read = useCallback(
    () => setMatches(editor.getEditorState().read(() => $matchesOf(words))),
    [editor, words],
  );
  useEffect(() => {
    read();
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) read();
    });
  }, [editor, read]);
  return matches;
}
