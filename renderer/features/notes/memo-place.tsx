import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../shared/domain/document/address';
import type { TextRange } from '../../../shared/domain/document/range';
import type { BlockId, DocumentId } from '../../../shared/domain/ids';
import type { NoteAttachment } from '../../../shared/domain/note/note';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import styles from './memo-place.module.css';

interface MemoPlaceProps {
  readonly attachedTo: NoteAttachment;
  readonly documentId: DocumentId | null;
}

/** 备忘, and what it is about: a way to the place where there is one. */
export function MemoPlace({ attachedTo, documentId }: MemoPlaceProps) {
  const { t } = useTranslation('note-tools');
  const place = usePlaceOf(attachedTo, documentId);
  const { jumpTo } = useWorkbench.getState();
  return (
    <>
      <span>{t('memo.name')}</span>
      {place?.range && documentId ? (
        <button
          type="button"
          className={styles['place']}
          title={t('clause.open')}
          onClick={() => place.range && jumpTo(place.range, documentId)}
        >
          {place.words}
        </button>
      ) : (
        <span className={styles['words']}>{place?.words ?? t('memo.gone')}</span>
      )}
    </>
  );
}

interface Place {
  readonly words: string;
  readonly range: TextRange | null;
}

function usePlaceOf({ kind, id }: NoteAttachment, documentId: DocumentId | null): Place | null {
  const opened = useOpenDocument(documentId);
  const ofDocument = { documentId: documentId as DocumentId };
  const { data: marks } = useStoreQuery('annotation:list', ofDocument, {
    enabled: kind === 'annotation' && documentId !== null,
  });
  const { data: measures } = useStoreQuery('measure:list', ofDocument, {
    enabled: kind === 'measure' && documentId !== null,
  });
  const { data: tags } = useStoreQuery('tag:list', {}, { enabled: kind === 'tag' });
  if (kind === 'tag') {
    const tag = tags?.find((known) => known.id === id);
    return tag ? { words: tag.name, range: null } : null;
  }
  if (!opened) return null;
  if (kind === 'document') return { words: opened.document.title, range: null };
  if (kind === 'section') {
    const block = opened.reading.blocks[opened.reading.indexOf.get(id as BlockId) ?? -1];
    return block ? { words: block.text, range: { start: block.start, end: block.end } } : null;
  }
  const range = (kind === 'annotation' ? marks : measures)?.find((known) => known.id === id)?.range;
  return range ? { words: addressOf(opened.reading, range, 'short'), range } : null;
}
