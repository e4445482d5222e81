import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOf } from '../../../../shared/domain/document/repair';
import type { ReviewOutline } from '../../../../shared/ipc/contract';
import { Button } from '../../../ui/button';
import { Tick } from '../../../ui/tick';
import type { ReviewChanges } from './use-review-changes';
import type { ReviewedFile } from './use-reviewed';
import styles from './review.module.css';

/** Shown until the reader asks for all: a damaged scan may propose hundreds. */
const shownFirst = 12;

interface ReviewRepairsProps {
  readonly file: ReviewedFile;
  readonly outline: ReviewOutline;
  readonly changes: ReviewChanges;
}

/** What the rules would mend, each with its box and the sign of what is taken out in its place. */
export function ReviewRepairs({ file: { review }, outline, changes }: ReviewRepairsProps) {
  const { t } = useTranslation('import-review');
  const [isWhole, setWhole] = useState(false);
  const { repairs, repairCount, wrapCount } = outline;
  if (repairCount + wrapCount === 0) return null;
  const shown = isWhole ? repairs : repairs.slice(0, shownFirst);
  const title = t('repairs', { count: repairCount + wrapCount });
  return (
    <section className={styles['finding']} aria-label={title}>
      <h3>
        {title} <span>{t('reversible')}</span>
      </h3>
      <ul>
        {wrapCount > 0 && (
          <li>
            <label>
              <Tick type="checkbox" checked={!review.keepsLines} onChange={() => changes.toggleLines()} />
              <span>{t('repair.wrap')}</span>
              <span className={styles['where']}>{t('wraps', { count: wrapCount })}</span>
            </label>
          </li>
        )}
        {shown.map(({ at, kind, before, after, page, nextPage }) => (
          <li key={at}>
            <label>
              <Tick
                type="checkbox"
                checked={!review.off.includes(at)}
                onChange={() => changes.toggleRepair(at)}
              />
              <span>{t(`repair.${kind}`)}</span>
              {page !== null && (
                <span className={styles['where']}>
                  {nextPage === page || nextPage === null
                    ? t('page', { page })
                    : t('pages', { from: page, to: nextPage })}
                </span>
              )}
              <span className={styles['sample']} lang="zh-CN">
                {before}
                <span className={styles['seam']} role="img" aria-label={t(`seam.${kind}`)}>
                  {signOf[kind]}
                </span>
                {after}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length < repairs.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {t('moreRepairs', { count: repairs.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
