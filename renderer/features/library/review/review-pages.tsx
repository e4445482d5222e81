import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewOutline } from '../../../../shared/ipc/contract';
import { IconButton } from '../../../ui/button';
import { PageBlock } from './page-block';
import { useReviewBlock, type ReviewedFile } from './use-reviewed';
import styles from './review.module.css';

const guessedHeight = 64;

interface PagesProps {
  readonly file: ReviewedFile;
  readonly outline: ReviewOutline;
  readonly hand: number;
  readonly splitAt: number | null;
  readonly onHand: (index: number) => void;
  readonly onSplitAt: (offset: number) => void;
}

function PageRow({ index, file, hand, splitAt, onHand, onSplitAt }: PagesProps & { readonly index: number }) {
  const { t } = useTranslation('import-review');
  const block = useReviewBlock(file, index);
  const before = useReviewBlock(file, Math.max(0, index - 1));
  if (!block) return <div className={styles['unread']} />;
  const opensPage = block.page !== null && (index === 0 || before?.page !== block.page);
  return (
    <>
      {opensPage && <div className={styles['pageBreak']}>{t('page', { page: block.page })}</div>}
      <PageBlock
        block={block}
        isInHand={index === hand}
        splitAt={splitAt}
        onHand={() => onHand(index)}
        onSplitAt={onSplitAt}
      />
    </>
  );
}

/** The file as the importer saw it, block under block; only what is in view is drawn and fetched. */
export function ReviewPages(props: PagesProps) {
  const { t } = useTranslation('import-review');
  const { file, outline, hand, onHand } = props;
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: outline.blockCount,
    getScrollElement: () => box.current,
    estimateSize: () => guessedHeight,
    overscan: 6,
  });
  useEffect(() => {
    virtual.scrollToIndex(hand, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the hand scrolls
  }, [hand]);
  const page = useReviewBlock(file, hand)?.page ?? null;
  const step = (by: 1 | -1) => {
    const { headings, blockCount } = outline;
    const next =
      by > 0
        ? headings.find(({ index }) => index > hand)?.index
        : headings.findLast(({ index }) => index < hand)?.index;
    onHand(next ?? (by > 0 ? blockCount - 1 : 0));
  };
  return (
    <section className={styles['pages']} aria-label={t('asRead')}>
      <header className={styles['pagesHead']}>
        <IconButton label={t('previousSection')} onClick={() => step(-1)}>
          <ChevronLeft size={16} strokeWidth={1.5} />
        </IconButton>
        <span>
          {page === null
            ? t('blockOf', { at: hand + 1, total: outline.blockCount })
            : t('pageOf', { at: page, total: outline.pageCount })}
        </span>
        <IconButton label={t('nextSection')} onClick={() => step(1)}>
          <ChevronRight size={16} strokeWidth={1.5} />
        </IconButton>
        <span className={styles['untouched']}>{t('untouched')}</span>
      </header>
      <div ref={box} className={styles['scroll']} tabIndex={0} role="region" aria-label={t('text')}>
        <div className={styles['paper']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              className={styles['placed']}
              style={{ transform: `translateY(${start}px)` }}
            >
              <PageRow {...props} index={index} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
