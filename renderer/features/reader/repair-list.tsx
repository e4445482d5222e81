import { useTranslation } from 'react-i18next';
import type { Repair } from '../../../shared/domain/document/repair';
import type { BlockId } from '../../../shared/domain/ids';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';
import type { OpenDocument } from '../../lib/open-document';
import { useWorkbench } from '../../lib/workbench';
import styles from './reader-tools.module.css';

const around = 8;

/** Words on both sides of a repair, and the place where it sits. */
function contextOf(opened: OpenDocument, { change }: Repair) {
  const textOf = (id: BlockId) => opened.blockById.get(id)?.text ?? '';
  if (change.kind === 'join') {
    const before = textOf(change.block);
    return {
      before: before.slice(-around),
      after: textOf(change.next).slice(0, around),
      point: { block: change.block, offset: Math.max(0, before.length - 2) },
    };
  }
  const text = textOf(change.block);
  return {
    before: text.slice(Math.max(0, change.start - around), change.start),
    after: text.slice(change.end, change.end + around),
    point: { block: change.block, offset: Math.max(0, change.start - 1) },
  };
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
          const { before, after, point } = contextOf(opened, repair);
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
                  {repair.change.kind === 'join' ? '⏎' : '␣'}
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
