import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewLine } from '../../../shared/domain/export/format';
import { IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import styles from './export.module.css';

/** The plan's own words among the lines; labels around them are in the language of the interface. */
const isSource = (kind: PreviewLine['kind']) => kind === 'quote' || kind === 'source';

/** Where a quote comes from; its address stays in one line if it fits there. */
function Citation({ text }: { readonly text: string }) {
  const [, title, address] = /^(.*》\s*)([^》]+)$/su.exec(text) ?? [];
  if (title === undefined) return text;
  return (
    <>
      {title}
      <span className={styles['address']}>{address}</span>
    </>
  );
}

interface PreviewPageProps {
  readonly lines: readonly PreviewLine[];
  /** Whether there is no more than these lines. */
  readonly isWhole: boolean;
  /** False where the pages are others than those that come of it, so that their number says nothing. */
  readonly isCounted?: boolean;
}

/** The beginning of the result on small sheets of paper, one at a time. The browser parts the pages, as columns. */
export function PreviewPage({ lines, isWhole, isCounted = true }: PreviewPageProps) {
  const { t } = useTranslation('export-dialog');
  const flow = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const [count, setCount] = useState(1);
  // Lines that change are another text: it is read from its beginning, unless as many pages are there.
  const shown = Math.min(page, count - 1);
  useLayoutEffect(() => {
    const element = flow.current;
    if (!element) return;
    const measure = () => {
      const { columnGap } = getComputedStyle(element);
      const step = element.clientWidth + Number.parseFloat(columnGap || '0');
      setCount(Math.max(1, Math.round((element.scrollWidth + Number.parseFloat(columnGap || '0')) / step)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [lines]);
  useEffect(() => {
    const element = flow.current;
    if (!element) return;
    const gap = Number.parseFloat(getComputedStyle(element).columnGap || '0');
    element.scrollLeft = shown * (element.clientWidth + gap);
  }, [shown, lines, count]);
  const turn = (by: number) => setPage(Math.min(count - 1, Math.max(0, shown + by)));
  return (
    <div className={styles['pages']}>
      <div className={styles['sheet']} role="region" aria-label={t('preview')}>
        {lines.length === 0 && <EmptyState title={t('emptyPage')}>{t('emptyPageNext')}</EmptyState>}
        <div ref={flow} className={styles['flow']}>
          {lines.map((line, index) => (
            <p key={index} data-kind={line.kind} lang={isSource(line.kind) ? 'zh-CN' : undefined}>
              {line.kind === 'source' ? <Citation text={line.text} /> : line.text}
            </p>
          ))}
          {lines.length > 0 && !isWhole && <p className={styles['more']}>{t('previewNote')}</p>}
        </div>
      </div>
      {lines.length > 0 && (
        <div className={styles['pager']}>
          <IconButton label={t('pageBefore')} disabled={shown === 0} onClick={() => turn(-1)}>
            <ChevronLeft size={16} strokeWidth={1.5} />
          </IconButton>
          <span>{t(isWhole && isCounted ? 'page' : 'pageOfMany', { page: shown + 1, count })}</span>
          <IconButton label={t('pageAfter')} disabled={shown >= count - 1} onClick={() => turn(1)}>
            <ChevronRight size={16} strokeWidth={1.5} />
          </IconButton>
        </div>
      )}
    </div>
  );
}
