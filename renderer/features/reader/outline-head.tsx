import { Highlighter, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './outline.module.css';

/** What the numbers of the rows are. Their names are on the rows, so this is for the eye only. */
export function OutlineHead({ isCountingHits }: { readonly isCountingHits: boolean }) {
  const { t, i18n } = useTranslation('reader');
  // Words of two characters fit over the numbers, those of an alphabet do not.
  const isShort = i18n.language === 'zh-CN';
  return (
    <div className={styles['head']} aria-hidden>
      {isCountingHits ? (
        <span>{t('hits')}</span>
      ) : isShort ? (
        <>
          <span>{t('marks')}</span>
          <span>{t('measures')}</span>
        </>
      ) : (
        <>
          <Highlighter size={14} strokeWidth={1.5} />
          <Table2 size={14} strokeWidth={1.5} />
        </>
      )}
    </div>
  );
}
