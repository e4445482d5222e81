import type { Strength } from '../../../shared/domain/measure/lexicon';
import { useTranslation } from 'react-i18next';
import styles from './measures.module.css';

const filled: Record<Strength, number> = { soft: 1, medium: 2, hard: 3 };

/** How binding a measure is: one, two or three bars. */
export function StrengthBars({ strength }: { readonly strength: Strength }) {
  const { t } = useTranslation('measures');
  return (
    <span className={styles['bars']} role="img" aria-label={t(`strength.${strength}`)}>
      {[1, 2, 3].map((bar) => (
        <span key={bar} data-filled={bar <= filled[strength] || undefined} />
      ))}
    </span>
  );
}
