import { useRef } from 'react';
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
  readonly onType: () => void;
  /** Says whether there are words in the field that is left. */
  readonly onDone: (hasWords: boolean) => void;
}

/** What the researcher typed off a picture, in a look of its own: never the source's words. */
export function TranscriptionPanel({
  blockId,
  number,
  transcription,
  isTyping,
  onType,
  onDone,
}: TranscriptionPanelProps) {
  const { t } = useTranslation('pictures');
  const words = useRef(transcription?.text ?? '');
  const button = useRef<HTMLButtonElement>(null);
  const done = () => {
    button.current?.focus({ preventScroll: true });
    onDone(words.current.trim() !== '');
  };
  const author = transcription?.author ?? '';
  return (
    <section className={styles['transcription']} aria-label={t('transcription.label', { number })}>
      <div className={styles['head']}>
        <span className={styles['badge']}>{t('transcription.badge')}</span>
        <span className={styles['said']}>
          {author === '' ? t('transcription.mine') : t('transcription.by', { author })}
        </span>
        <button ref={button} type="button" onClick={isTyping ? done : onType}>
          {isTyping ? t('transcription.done') : t('transcription.edit')}
        </button>
      </div>
      {isTyping ? (
        <TranscriptionField
          blockId={blockId}
          label={t('transcription.field', { number })}
          placeholder={t('transcription.placeholder')}
          stored={transcription?.text ?? ''}
          onWords={(text) => {
            words.current = text;
          }}
          onDone={done}
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
