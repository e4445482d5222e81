import { CircleAlert, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewDoubt } from '../../../../shared/domain/document/review';
import type { ReviewOutline } from '../../../../shared/ipc/contract';
import { Button } from '../../../ui/button';
import { useIncoming } from '../incoming';
import { keyOfPoint } from './tree-rows';
import type { ReviewChanges } from './use-review-changes';
import styles from './review.module.css';

const shownFirst = 20;
export const doubtKey = ({ kind, start }: ReviewDoubt): string => `${kind} ${keyOfPoint(start)}`;

interface ReviewDoubtsProps {
  readonly fileKey: number;
  readonly settled: readonly string[];
  readonly outline: ReviewOutline;
  readonly changes: ReviewChanges;
  readonly onHand: (index: number) => void;
}

/** What is to be looked at: what was seen, and two answers. Nothing is decided for the reader. */
export function ReviewDoubts({ fileKey, settled, outline, changes, onHand }: ReviewDoubtsProps) {
  const { t } = useTranslation('import-review');
  const settle = useIncoming((state) => state.settle);
  const [isWhole, setWhole] = useState(false);
  const { pictureCount } = outline;
  const open = outline.doubts.filter((doubt) => !settled.includes(doubtKey(doubt)));
  const count = open.length + (outline.doubtCount - outline.doubts.length) + (pictureCount > 0 ? 1 : 0);
  const shown = isWhole ? open : open.slice(0, shownFirst);
  const title = t('doubts', { count });
  const readAs = (doubt: ReviewDoubt, as: 'heading' | 'paragraph') =>
    void changes.change({ kind: 'as', point: doubt.start, as });
  return (
    <section className={styles['finding']} aria-label={title}>
      <h3>
        {title} <span>{t('keptAsPrinted')}</span>
      </h3>
      {count === 0 && <p className={styles['none']}>{t('noDoubts')}</p>}
      <ul>
        {shown.map((doubt) => {
          const isHeading = doubt.kindOfBlock === 'heading';
          const Icon = doubt.kind === 'number' ? CircleAlert : CircleHelp;
          return (
            <li key={doubtKey(doubt)} className={styles['doubt']} data-kind={doubt.kind}>
              <Icon size={14} strokeWidth={1.5} aria-hidden />
              <div>
                <button type="button" className={styles['seen']} onClick={() => onHand(doubt.index)}>
                  {doubt.kind === 'number'
                    ? t(`seen.${doubt.problem}`, { label: doubt.label })
                    : t(isHeading ? 'seen.perhapsNoHeading' : 'seen.perhapsHeading')}
                </button>
                <p lang="zh-CN">{doubt.text}</p>
                <Button look="link" onClick={() => readAs(doubt, isHeading ? 'paragraph' : 'heading')}>
                  {t(isHeading ? 'answer.asParagraph' : 'answer.asHeading')}
                </Button>
                <Button
                  look="link"
                  className={styles['keep']}
                  onClick={() => settle(fileKey, doubtKey(doubt))}
                >
                  {t('answer.keep')}
                </Button>
              </div>
            </li>
          );
        })}
        {pictureCount > 0 && (
          <li className={styles['doubt']} data-kind="picture">
            <CircleHelp size={14} strokeWidth={1.5} aria-hidden />
            <div>
              <strong>{t('seen.pictures', { count: pictureCount })}</strong>
              <p>{t('seen.picturesNote', { count: pictureCount })}</p>
            </div>
          </li>
        )}
      </ul>
      {shown.length < open.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {t('moreDoubts', { count: open.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
