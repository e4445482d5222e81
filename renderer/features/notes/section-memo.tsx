import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionOfBlock } from '../../../shared/domain/document/reading';
import type { BlockId, DocumentId } from '../../../shared/domain/ids';
import type { Note, NoteBody } from '../../../shared/domain/note/note';
import { noteText } from '../../../shared/domain/note/note-text';
import { callStore, queryClient, useStoreQuery } from '../../lib/client';
import { useNotices } from '../../lib/notices';
import { useOpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { Autosave } from './autosave';
import { createMemo, isAttached } from './note-actions';
import styles from './section-memo.module.css';

interface SectionMemoProps {
  readonly documentId: DocumentId;
  /** Index into the reading of the block being read. */
  readonly placeIndex: number;
}

/** 本节备忘: the memo of the section being read, written at the foot of the tab. */
export function SectionMemo({ documentId, placeIndex }: SectionMemoProps) {
  const opened = useOpenDocument(documentId);
  const { data: notes } = useStoreQuery('note:list', {});
  const reading = opened?.reading;
  const section = sectionOfBlock(reading?.blocks[placeIndex]);
  const heading = section ? reading?.blocks[reading.indexOf.get(section) ?? -1] : undefined;
  const known = heading && notes?.find((note) => isAttached(note, { kind: 'section', id: heading.id }));
  const { data: memo } = useQuery({
    queryKey: ['note:get', { noteId: known?.id }],
    queryFn: () => callStore('note:get', { noteId: known!.id }),
    enabled: known !== undefined,
  });
  if (!heading || !notes || (known && memo?.id !== known.id)) return null;
  return (
    <MemoField
      key={heading.id}
      section={heading.id}
      title={heading.text}
      documentId={documentId}
      memo={known ? (memo ?? null) : null}
    />
  );
}

/** Whether the memo is words and lines only, which a plain field can hold. */
const isPlain = ({ blocks }: NoteBody) =>
  blocks.every(
    (block) =>
      block.type === 'paragraph' &&
      block.children.every((child) => child.type === 'text' && child.format === 0),
  );
const bodyOf = (text: string): NoteBody => ({
  blocks: text
    .toWellFormed()
    .split('\n')
    .map((line) => ({
      type: 'paragraph',
      children: line === '' ? [] : [{ type: 'text', text: line, format: 0 }],
    })),
});

interface MemoFieldProps {
  readonly section: BlockId;
  readonly title: string;
  readonly documentId: DocumentId;
  readonly memo: Note | null;
}

function MemoField({ section, title, documentId, memo }: MemoFieldProps) {
  const { t } = useTranslation('note-tools');
  const openNote = useWorkbench((state) => state.openNote);
  // What is typed wins over what the store tells of it; null while nothing is being typed.
  const [typed, setTyped] = useState<string | null>(null);
  const writer = useWriter(section, title, documentId, memo, () => setTyped(null));
  const stored = memo ? noteText(memo.body) : '';
  if (memo && !isPlain(memo.body)) {
    return (
      <section className={styles['memo']} aria-label={t('memo.ofSection')}>
        <p className={styles['head']}>{t('memo.ofSection')}</p>
        <button type="button" className={styles['open']} onClick={() => openNote(memo.id)}>
          {memo.excerpt}
        </button>
      </section>
    );
  }
  return (
    <section className={styles['memo']} aria-label={t('memo.ofSection')}>
      <p className={styles['head']}>{t('memo.ofSection')}</p>
      <textarea
        className={styles['field']}
        aria-label={t('memo.ofSection')}
        placeholder={t('memo.placeholder')}
        rows={1}
        maxLength={20_000}
        lang="zh-CN"
        spellCheck={false}
        value={typed ?? stored}
        onChange={(event) => {
          setTyped(event.target.value);
          writer.type(event.target.value);
        }}
        onCompositionStart={() => writer.compose(true)}
        onCompositionEnd={() => writer.compose(false)}
        onBlur={() => writer.leave()}
      />
    </section>
  );
}

interface Writer {
  type(text: string): void;
  compose(on: boolean): void;
  leave(): void;
}

/** Stores what is typed: the first words make the memo, the next change it. */
function useWriter(
  section: BlockId,
  title: string,
  documentId: DocumentId,
  memo: Note | null,
  onStored: () => void,
): Writer {
  const noteId = useRef(memo?.id ?? null);
  const stored = useRef(onStored);
  useEffect(() => {
    noteId.current ??= memo?.id ?? null;
    stored.current = onStored;
  });
  const [parts] = useState(() => {
    const now = { text: '', composing: false };
    const autosave = new Autosave({
      delay: 400,
      longest: 700,
      isComposing: () => now.composing,
      onState: (state, error) => {
        if (state === 'failed') useNotices.getState().reportError(error);
      },
      write: async () => {
        const body = bodyOf(now.text);
        if (noteId.current) await callStore('note:update', { noteId: noteId.current, body });
        else if (now.text.trim() !== '') {
          const made = await createMemo({ kind: 'section', id: section }, documentId, title, body);
          // Known before the list tells of it: the field must not go while one types in it.
          queryClient.setQueryData(['note:get', { noteId: made.id }], made);
          noteId.current = made.id;
        }
      },
    });
    return { now, autosave };
  });
  useEffect(() => () => parts.autosave.flushAtOnce(), [parts]);
  return {
    type: (text) => {
      parts.now.text = text;
      parts.autosave.touch();
    },
    compose: (on) => {
      parts.now.composing = on;
    },
    leave: () => {
      void parts.autosave.flush().then(() => {
        if (!parts.autosave.isPending) stored.current();
      });
    },
  };
}
