import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { CornerDownRight } from 'lucide-react';
import type { NodeKey } from 'lexical';
import { useTranslation } from 'react-i18next';
import type { NoteQuote } from '../../../shared/domain/note/note';
import { useReadAddress } from '../../lib/reading-address';
import { useWorkbench } from '../../lib/workbench';
import { Standing } from './standing';
import { useQuoteView } from './use-quote-standing';
import styles from './quote-block.module.css';

interface QuoteBlockProps {
  readonly quote: NoteQuote;
  readonly nodeKey: NodeKey;
}

/** A quoted clause: its words, its place as a link, and whether the source still says so. */
export function QuoteBlock({ quote, nodeKey }: QuoteBlockProps) {
  const { t } = useTranslation('notes');
  const [isSelected] = useLexicalNodeSelection(nodeKey);
  const documentId = useWorkbench((state) => state.documentId);
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const view = useQuoteView(quote);
  const address = useReadAddress()(view);
  const isElsewhere = view.documentTitle !== '' && quote.documentId !== documentId;
  return (
    <figure
      className={styles['quote']}
      data-selected={isSelected || undefined}
      data-quote-state={view.state}
      aria-label={t('quote.name', { address })}
    >
      <span
        className={styles['bar']}
        style={{ background: quote.color === null ? 'var(--line2)' : `var(--mark-${quote.color}-lane)` }}
      />
      <blockquote lang="zh-CN">{view.words}</blockquote>
      <figcaption className={styles['foot']}>
        {address !== '' && (
          <button
            type="button"
            className={styles['address']}
            title={t('quote.jump')}
            onClick={() => jumpTo(quote.range, quote.documentId)}
          >
            <CornerDownRight size={14} strokeWidth={1.5} aria-hidden />
            <span lang="zh-CN">
              {isElsewhere && t('app:title', { title: view.documentTitle })}
              {address}
            </span>
          </button>
        )}
        <Standing state={view.state} />
      </figcaption>
      {view.state === 'differs' && (
        <div className={styles['source']}>
          <p>{t('quote.sourceNow')}</p>
          <blockquote lang="zh-CN">{view.source}</blockquote>
        </div>
      )}
    </figure>
  );
}
