import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CodebookLosses } from '../../../../shared/domain/tag/codebook/entry';
import styles from './exchange.module.css';

interface LossListProps {
  readonly losses: CodebookLosses;
  readonly way: 'in' | 'out';
}

/** What does not go along, or not as it is: kind by kind, with a few names. */
export function LossList({ losses, way }: LossListProps) {
  const { t } = useTranslation('codebook');
  if (losses.length === 0)
    return (
      <p className={styles['whole']}>
        <CircleCheck size={14} strokeWidth={1.5} aria-hidden />
        {t(`loss.none.${way}`)}
      </p>
    );
  return (
    <section className={styles['losses']} aria-label={t(`loss.title.${way}`)}>
      <h3>{t(`loss.title.${way}`)}</h3>
      <ul>
        {losses.map(({ kind, count, names }) => (
          <li key={kind}>
            <CircleAlert size={14} strokeWidth={1.5} aria-hidden />
            <span>
              {t(`loss.${kind}`, { count })}
              <small lang="zh-CN">
                {names.join(t('loss.join'))}
                {count > names.length ? '…' : ''}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
