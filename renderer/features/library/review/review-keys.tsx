import { useTranslation } from 'react-i18next';
import type { ReviewChanges } from './use-review-changes';
import styles from './review.module.css';

/** The keys of the tree, and what the last one could not do. */
export function ReviewKeys({ changes: { isRefused } }: { readonly changes: ReviewChanges }) {
  const { t } = useTranslation('import-review');
  const keys = ['promote', 'demote', 'merge', 'split', 'heading', 'paragraph', 'matter', 'undo'] as const;
  return (
    <div className={styles['keys']}>
      {isRefused && <p role="alert">{t('refused')}</p>}
      <ul aria-label={t('keys')}>
        {keys.map((key) => (
          <li key={key}>
            {t(`key.${key}.name`)} <kbd>{t(`key.${key}.key`)}</kbd>
          </li>
        ))}
      </ul>
      <p>{t('keyNote')}</p>
    </div>
  );
}
