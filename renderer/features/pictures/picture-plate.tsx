import { Copy, ImagePlus, PencilLine } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/domain/annotation/annotation';
import type { Block } from '../../../shared/domain/document/block';
import { callStore, useStoreQuery } from '../../lib/client';
import { reportFailure, useNotices } from '../../lib/notices';
import { AttachedImage, ShownImage } from './shown-image';
import { sourceWords } from './source-words';
import { useNearView } from './use-near-view';
import { isInFile, useSourcePicture } from './use-source-picture';
import { attachPicture } from './attach-picture';
import { TranscriptionPanel } from './transcription-panel';
import styles from './pictures.module.css';

interface PicturePlateProps {
  readonly source: Block;
  /** Number of the picture in its document. */
  readonly number: number;
  /** Marks on the block. */
  readonly marks: readonly Annotation[];
}

/**
 * The plate of a picture. One that the imported file holds is shown from there; of one that did not come
 * along the address is shown and copied, never opened; what
 * the researcher attached and typed stands under it, named as theirs.
 */
export function PicturePlate({ source, number, marks }: PicturePlateProps) {
  const { t } = useTranslation('pictures');
  const { id: blockId, documentId } = source;
  const address = source.image?.source ?? '';
  const { data: pictures } = useStoreQuery('picture:list', { documentId });
  const { data: transcriptions } = useStoreQuery('transcription:list', { documentId });
  const [isBusy, setBusy] = useState(false);
  // `kept`: typed and on its way to the store; the panel stays where it is until it comes back.
  const [typing, setTyping] = useState<'no' | 'yes' | 'kept'>('no');
  const attachButton = useRef<HTMLButtonElement>(null);
  const picture = pictures?.find((one) => one.blockId === blockId);
  const transcription = transcriptions?.find((one) => one.blockId === blockId);
  const plate = useRef<HTMLDivElement>(null);
  const isNear = useNearView(plate);
  const mayBeHeld = pictures !== undefined && !picture && isInFile(source);
  const found = useSourcePicture(blockId, mayBeHeld && isNear);
  const held = mayBeHeld && found?.state === 'held' ? found : null;
  const alt = transcription?.text || source.image?.alt || t('alt', { number });
  if (typing === 'kept' && transcription) setTyping('no');

  const attach = () => {
    setBusy(true);
    reportFailure(attachPicture(blockId).finally(() => setBusy(false)));
  };
  const remove = () =>
    reportFailure(
      callStore('picture:remove', { blockId }).then(() => {
        attachButton.current?.focus();
        useNotices.getState().offerUndo(t('removed', { number }));
      }),
    );
  return (
    <>
      <div ref={plate} className={styles['plate']} title={address || undefined}>
        <strong>{t('number', { number })}</strong>
        <span className={styles['said']}>
          {picture
            ? t('attached', { fileName: picture.fileName })
            : sourceWords(t, mayBeHeld, mayBeHeld ? found : null)}
        </span>
        <button ref={attachButton} type="button" aria-busy={isBusy} onClick={isBusy ? undefined : attach}>
          <ImagePlus size={14} strokeWidth={1.5} aria-hidden />
          {isBusy ? t('attaching') : picture || held ? t('replace') : t('attach')}
        </button>
        {picture && (
          <button type="button" onClick={remove}>
            {t('remove')}
          </button>
        )}
        {!transcription && typing === 'no' && (
          <button type="button" onClick={() => setTyping('yes')}>
            <PencilLine size={14} strokeWidth={1.5} aria-hidden />
            {t('transcribe')}
          </button>
        )}
        {address !== '' && !picture && !held && (
          <button
            type="button"
            aria-label={t('copyAddress')}
            title={t('copyAddress')}
            onClick={() => reportFailure(window.zhangju.host.copyText(address))}
          >
            <Copy size={14} strokeWidth={1.5} aria-hidden />
          </button>
        )}
      </div>
      {picture && <AttachedImage picture={picture} number={number} marks={marks} alt={alt} />}
      {held && (
        <ShownImage
          picture={{ ...held, blockId, documentId }}
          url={held.url}
          number={number}
          marks={marks}
          alt={alt}
        />
      )}
      {(transcription !== undefined || typing !== 'no') && (
        <TranscriptionPanel
          blockId={blockId}
          number={number}
          transcription={transcription ?? null}
          isTyping={typing === 'yes'}
          onType={() => setTyping('yes')}
          onDone={(hasWords) => setTyping(hasWords ? 'kept' : 'no')}
        />
      )}
    </>
  );
}
