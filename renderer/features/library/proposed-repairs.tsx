import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOf } from '../../../shared/domain/document/repair';
import type { ImportPreview } from '../../../shared/ipc/contract';
import { Button } from '../../ui/button';
import styles from './import-dialog.module.css';

/** Shown until the reader asks for all: a damaged scan may propose hundreds. */
const shownFirst = 12;

/** Words that a page break or a stray space had cut, with the sign of what would be taken out in its place. */
export function ProposedRepairs({ repairs }: { readonly repairs: ImportPreview['repairs'] }) {
  const { t } = useTranslation('library');
  const [isWhole, setWhole] = useState(false);
  const title = t('import.repairs', { count: repairs.length });
  const shown = isWhole ? repairs : repairs.slice(0, shownFirst);
  return (
    <section className={styles['repairs']} aria-label={title}>
      <h4>
        {title} <span>{t('import.repairsNote')}</span>
      </h4>
      <ul>
        {shown.map(({ kind, before, after }, index) => (
          <li key={index}>
            <span>{t(`import.repairKind.${kind}`)}</span>
            <span lang="zh-CN" className={styles['sample']}>
              {before}
              <span className={styles['sign']} aria-hidden>
                {signOf[kind]}
              </span>
              {after}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < repairs.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {t('import.moreRepairs', { count: repairs.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
