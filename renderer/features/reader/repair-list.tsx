import { useTranslation } from 'react-i18next';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { repairContext } from './repair-context';
import styles from './reader-tools.module.css';

/** Every repair of the document: what it did, where, and the button that takes it back. */
export function RepairList({ opened }: { readonly opened: OpenDocument }) {
  const { t } = useTranslation('reader');
  const jumpTo = useWorkbench((state) => state.jumpTo);
  return (
    <section className={styles['repairs']} aria-label={t('repairs.title')}>
      <h2>{t('repairs.title')}</h2>
      <p>{t('repairs.note')}</p>
      <ul>
        {opened.reading.repairs.map((repair) => {
          const { before, seam, after, point } = repairContext(opened, repair.change);
          return (
            <li key={repair.id} data-active={repair.active || undefined}>
              <span className={styles['kind']}>{t(`repairs.${repair.change.kind}`)}</span>
              <button
                type="button"
                className={styles['words']}
                lang="zh-CN"
                onClick={() => jumpTo({ start: point, end: point })}
              >
                {before}
                <span aria-hidden className={styles['seam']}>
                  {seam}
                </span>
                {after}
              </button>
              <button
                type="button"
                className={styles['act']}
                onClick={() =>
                  reportFailure(callStore('repair:set', { repairId: repair.id, active: !repair.active }))
                }
              >
                {t(repair.active ? 'repairs.undo' : 'repairs.redo')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
