import { useTranslation } from 'react-i18next';
import { addressOfBlock } from '../../../shared/domain/document/address';
import type { TextPoint } from '../../../shared/domain/document/range';
import { toReading, type Reading } from '../../../shared/domain/document/reading';
import type { RepairChange } from '../../../shared/domain/document/repair';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import { repairContext } from './repair-context';
import styles from './reader-tools.module.css';

/** What a repair did, as the catalogue names it. */
function nameOf(change: RepairChange): string {
  if (change.kind === 'as') return change.as;
  if (change.kind === 'level') return change.by < 0 ? 'promote' : 'demote';
  return change.kind;
}

/** The address of the block that a repair sits in, as the text is read now. */
function addressAt(reading: Reading, point: TextPoint, form: 'long' | 'short'): string {
  return addressOfBlock(reading, toReading(reading, point)?.index ?? -1, form);
}

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
              <span className={styles['kind']}>{t(`structure:repair.${nameOf(repair.change)}`)}</span>
              <button
                type="button"
                className={styles['words']}
                lang="zh-CN"
                onClick={() => jumpTo({ start: point, end: point })}
              >
                {before}
                {seam !== '' && (
                  <span aria-hidden className={styles['seam']}>
                    {seam}
                  </span>
                )}
                {after}
              </button>
              <span className={styles['address']} title={addressAt(opened.reading, point, 'long')}>
                {addressAt(opened.reading, point, 'short')}
              </span>
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
