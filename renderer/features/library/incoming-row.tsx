import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Encoding } from '../../../shared/domain/document/document';
import { useWorkbench } from '../../lib/workbench';
import { Button, IconButton } from '../../ui/button';
import { ErrorBar } from '../../ui/error-bar';
import { useIncoming, type Incoming } from './incoming';
import styles from './library.module.css';

interface IncomingRowProps {
  readonly incoming: Incoming;
  readonly onOpenExisting: () => void;
}

/** One file of the review: counts, encodings with the same first words, repairs in their place. */
export function IncomingRow({ incoming, onOpenExisting }: IncomingRowProps) {
  const { t } = useTranslation('library');
  const { setEncoding, remove } = useIncoming();
  const { key, name, preview, error } = incoming;
  const choices: readonly { encoding: Encoding; sample: string }[] = preview?.encodings ?? [];
  return (
    <li className={styles['incoming']}>
      <header>
        <span className={styles['incomingName']} lang="zh-CN">
          {preview && !error ? preview.title : <bdi>{name}</bdi>}
        </span>
        <IconButton label={t('import.remove')} onClick={() => remove(key)}>
          <X size={14} strokeWidth={1.5} />
        </IconButton>
      </header>
      {error && <ErrorBar code={error.code} detail={{ fileName: name, ...error.detail }} />}
      {!error && !preview && <p role="status">{t('import.reading')}</p>}
      {preview && !error && (
        <>
          <p className={styles['about']}>
            {t('import.counts', {
              chapters: preview.chapterCount,
              paragraphs: preview.paragraphCount,
              pictures: preview.pictureCount,
              characters: preview.characterCount,
            })}
          </p>
          {preview.duplicateOf && (
            <p>
              {t('import.duplicate')}{' '}
              <Button
                look="link"
                onClick={() => {
                  onOpenExisting();
                  if (preview.duplicateOf) useWorkbench.getState().openDocument(preview.duplicateOf);
                }}
              >
                {t('import.openExisting')}
              </Button>
            </p>
          )}
        </>
      )}
      {choices.length > 0 && (
        <fieldset className={styles['encodings']}>
          <legend>{t('import.encoding')}</legend>
          {choices.map(({ encoding, sample }) => (
            <label key={encoding}>
              <input
                type="radio"
                name={`encoding-${key}`}
                checked={encoding === (incoming.encoding ?? preview?.encoding)}
                onChange={() => setEncoding(key, encoding)}
              />
              <span>{encoding.toUpperCase()}</span>
              <span lang="zh-CN" className={styles['sample']}>
                {sample}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {preview && preview.repairs.length > 0 && (
        <section
          className={styles['repairs']}
          aria-label={t('import.repairs', { count: preview.repairs.length })}
        >
          <h3>
            {t('import.repairs', { count: preview.repairs.length })} <span>{t('import.repairsNote')}</span>
          </h3>
          <ul>
            {preview.repairs.slice(0, 50).map((repair, index) => (
              <li key={index} lang="zh-CN">
                {repair.before}
                <span aria-hidden>{repair.kind === 'join' ? '⏎' : '␣'}</span>
                {repair.after}
              </li>
            ))}
          </ul>
        </section>
      )}
    </li>
  );
}
