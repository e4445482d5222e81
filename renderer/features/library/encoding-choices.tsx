import { useTranslation } from 'react-i18next';
import { useIncoming, type Incoming } from './incoming';
import styles from './import-dialog.module.css';
import { Tick } from '../../ui/tick';

interface EncodingChoicesProps {
  readonly incoming: Incoming;
  readonly isLocked: boolean;
}

/** How the bytes may be read, each with the same first words, so that the eye decides. */
export function EncodingChoices({ incoming, isLocked }: EncodingChoicesProps) {
  const { t } = useTranslation('library');
  const setEncoding = useIncoming((state) => state.setEncoding);
  const { key, name, choices, preview, encoding } = incoming;
  if (choices.length === 0) return null;
  const chosen = encoding ?? preview?.encoding;
  return (
    <fieldset
      className={styles['encodings']}
      disabled={isLocked}
      aria-label={t('import.encodingOf', { name })}
    >
      <legend>
        {t('import.encoding')}
        {!encoding && preview && (
          <span>{t(choices.length > 1 ? 'import.detected' : 'import.onlyReading')}</span>
        )}
      </legend>
      {choices.map((choice) => (
        <label key={choice.encoding}>
          <Tick
            type="radio"
            name={`encoding-${key}`}
            checked={choice.encoding === chosen}
            onChange={() => setEncoding(key, choice.encoding)}
          />
          <span>{choice.encoding.toUpperCase()}</span>
          <span
            lang="zh-CN"
            className={styles['sample']}
            data-chosen={choice.encoding === chosen || undefined}
          >
            {choice.sample}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
