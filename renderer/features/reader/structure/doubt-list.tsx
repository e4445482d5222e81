import { CircleAlert, CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOfBlock } from '../../../../shared/domain/document/address';
import type { Doubt } from '../../../../shared/domain/document/doubts';
import type { OpenDocument } from '../../../lib/open-document';
import { useWorkbench } from '../../../lib/workbench';
import type { StructureAct } from './acts';
import { act } from './change';
import styles from './doubt-list.module.css';

/** Words of the block that name it, in UTF-16 units. */
const head = 24;

/** What else a doubtful block may be. */
const otherAct = (kind: string): StructureAct => (kind === 'heading' ? 'text' : 'heading');

/** What the parser is not sure of: what was seen, where, and the other answer. Nothing is decided for the reader. */
export function DoubtList({
  opened,
  doubts,
}: {
  readonly opened: OpenDocument;
  readonly doubts: readonly Doubt[];
}) {
  const { t } = useTranslation('structure');
  const jumpTo = useWorkbench((state) => state.jumpTo);
  return (
    <section className={styles['doubts']} aria-label={t('doubts.title')}>
      <h2>
        {t('doubts.title')} {doubts.length}
      </h2>
      <ul>
        {doubts.map((doubt) => {
          const block = opened.reading.blocks[doubt.index];
          if (!block) return null;
          const other = otherAct(block.kind);
          return (
            <li key={`${block.id} ${doubt.kind}`}>
              {doubt.kind === 'number' ? (
                <CircleAlert size={16} strokeWidth={1.5} className={styles['number']} aria-hidden />
              ) : (
                <CircleHelp size={16} strokeWidth={1.5} aria-hidden />
              )}
              <button
                type="button"
                className={styles['words']}
                onClick={() => jumpTo({ start: block.start, end: block.start })}
              >
                <span lang="zh-CN">{block.text.slice(0, head).toWellFormed()}</span>
                <small>
                  {doubt.kind === 'number'
                    ? t(`doubts.${doubt.problem}`, { label: block.label })
                    : t(`reason.${doubt.reason}`)}
                </small>
              </button>
              <span className={styles['address']} title={addressOfBlock(opened.reading, doubt.index, 'long')}>
                {addressOfBlock(opened.reading, doubt.index, 'short')}
              </span>
              {doubt.kind === 'decision' && (
                <button type="button" className={styles['act']} onClick={() => act(other, block.start)}>
                  {t(`commands:command.structure-${other}`)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
