import { Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReviewOutline } from '../../../../shared/ipc/contract';
import styles from './review.module.css';

/** Whether what goes in is, white space apart, what the file holds: counted and compared, not promised. */
export function ReviewProof({ outline }: { readonly outline: ReviewOutline | undefined }) {
  const { t } = useTranslation('import-review');
  if (!outline)
    return (
      <p className={styles['proof']} role="status">
        {t('checking')}
      </p>
    );
  const { characters, isSame, against } = outline.proof;
  const Icon = isSame ? Check : CircleAlert;
  return (
    <p className={styles['proof']} role="status" data-same={isSame}>
      <Icon size={14} strokeWidth={1.5} aria-hidden />
      {t(isSame ? `proof.${against}` : 'proof.differs', { count: characters })}
    </p>
  );
}
