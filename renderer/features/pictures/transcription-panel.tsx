import { useTranslation } from 'react-i18next';
import type { BlockId } from '../../../shared/domain/ids';
import {
  paragraphsOf,
  transcriptionAddress,
  type Transcription,
} from '../../../shared/domain/picture/picture';
import { TranscriptionField } from './transcription-field';
import styles from './pictures.module.css';

interface TranscriptionPanelProps {
  readonly blockId: BlockId;
  readonly number: number;
  readonly transcription: Transcription | null;
  readonly isTyping: boolean;
  readonly onTyping: (typing: boolean) => void;
}

/** What the researcher typed off a picture, in a look of its own: never the source's words. */
export function TranscriptionPanel({
  blockId,
  number,
  transcription,
  isTyping,
  onTyping,
}: TranscriptionPanelProps) {
  const { t } = useTranslation('pictures');
  const author = transcription?.author ?? '';
  return (
    <section className={styles['transcription']} aria-label={t('transcription.label', { number })}>
      <div className={styles['head']}>
        <span className={styles['badge']}>{t('transcription.badge')}</span>
        <span className={styles['said']}>
          {author === '' ? t('transcription.mine') : t('transcription.by', { author })}
        </span>
        <button type="button" onClick={() => onTyping(!isTyping)}>
          {isTyping ? t('transcription.done') : t('transcription.edit')}
        </button>
      </div>
      {isTyping ? (
        <TranscriptionField
          blockId={blockId}
          label={t('transcription.field', { number })}
          placeholder={t('transcription.placeholder')}
          stored={transcription?.text ?? ''}
          onDone={() => onTyping(false)}
        />
      ) : (
        paragraphsOf(transcription?.text ?? '').map((text, at) => (
          <p
            // Paragraphs have no identity but their place.
            key={at}
            data-transcribed={transcriptionAddress(number, at + 1, 'short')}
            title={transcriptionAddress(number, at + 1, 'long')}
          >
            {text}
          </p>
        ))
      )}
    </section>
  );
}
