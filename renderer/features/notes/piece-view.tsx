import type { NodeKey } from 'lexical';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../shared/domain/document/address';
import type { NoteClause, NoteReference } from '../../../shared/domain/note/note';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { nameOf } from './note-actions';
import { footnoteFieldId, type Piece } from './piece-data';
import styles from './piece-view.module.css';

interface PieceViewProps {
  readonly piece: Piece;
  readonly nodeKey: NodeKey;
}

export function PieceView({ piece, nodeKey }: PieceViewProps) {
  const { t } = useTranslation('note-tools');
  if (piece.type === 'clause') return <Clause clause={piece} />;
  if (piece.type === 'reference') return <Reference reference={piece} />;
  // The number is counted by the style sheet: it follows from the place alone.
  return (
    <button
      type="button"
      className={styles['call']}
      title={t('footnote.call')}
      onClick={() => document.getElementById(footnoteFieldId(nodeKey))?.focus()}
    />
  );
}

/** Address of the clause as it is today; as it was written where the place is gone. */
function Clause({ clause }: { readonly clause: NoteClause }) {
  const { t } = useTranslation('note-tools');
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const opened = useOpenDocument(clause.documentId);
  const address = opened ? addressOf(opened.reading, clause.range, 'short') : clause.label;
  const isGone = address === '';
  return (
    <button
      type="button"
      className={styles['link']}
      title={isGone ? t('clause.gone') : t('clause.open')}
      data-gone={isGone || undefined}
      onClick={() => {
        if (!isGone) jumpTo(clause.range, clause.documentId);
      }}
    >
      {isGone ? clause.label : address}
    </button>
  );
}

function Reference({ reference }: { readonly reference: NoteReference }) {
  const { t } = useTranslation('note-tools');
  const { data: notes } = useStoreQuery('note:list', {});
  const note = notes?.find(({ id }) => id === reference.noteId);
  const isGone = notes !== undefined && !note;
  return (
    <button
      type="button"
      className={styles['link']}
      title={isGone ? t('reference.gone') : t('reference.open')}
      data-gone={isGone || undefined}
      onClick={() => {
        if (note) useWorkbench.getState().openNote(note.id);
      }}
    >
      {nameOf(note?.title ?? reference.title)}
    </button>
  );
}
