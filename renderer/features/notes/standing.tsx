import { Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QuoteView } from './use-quote-standing';
import styles from './quote-block.module.css';

interface StandingProps {
  readonly state: QuoteView['state'];
  /** The sign alone, its words for assistive technology and on hover. */
  readonly brief?: boolean;
}

/** Whether a quote agrees with its source, as a sign and in words. */
export function Standing({ state, brief = false }: StandingProps) {
  const { t } = useTranslation('notes');
  if (state === 'unknown') return null;
  const words = t(`quote.${state}`);
  const Sign = state === 'agrees' ? Check : CircleAlert;
  return (
    <span
      className={styles[state === 'agrees' ? 'agrees' : 'danger']}
      {...(brief ? { role: 'img', 'aria-label': words, title: words } : {})}
    >
      <Sign size={14} strokeWidth={1.5} aria-hidden />
      {!brief && words}
    </span>
  );
}
