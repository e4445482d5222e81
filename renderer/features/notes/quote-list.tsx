import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteBody, NoteQuote } from '../../../shared/domain/note/note';
import { quotesOf } from '../../../shared/domain/note/note-text';
import { useWorkbench } from '../../lib/workbench';
import { EmptyState } from '../../ui/empty-state';
import { Standing } from './standing';
import { useQuoteView } from './use-quote-standing';
import pane from './note-pane.module.css';
import styles from './quote-list.module.css';

/** 本篇引文: the quotes of the note in hand, each with its place and whether it still agrees. */
export function QuoteList({ body }: { readonly body: NoteBody }) {
  const { t } = useTranslation('notes');
  const quotes = useMemo(() => quotesOf(body), [body]);
  return (
    <section className={pane['part']} aria-label={t('quotes')}>
      <h2 className={pane['head']}>
        <span>{t('quotes')}</span>
        <span>{quotes.length > 0 && quotes.length}</span>
      </h2>
      {quotes.length === 0 && <EmptyState title={t('noQuotes.title')}>{t('noQuotes.next')}</EmptyState>}
      {quotes.length > 0 && (
        <ul className={pane['list']}>
          {quotes.map((quote, index) => (
            <li key={index}>
              <QuoteRow quote={quote} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function QuoteRow({ quote }: { readonly quote: NoteQuote }) {
  const { t } = useTranslation('notes');
  const jumpTo = useWorkbench((state) => state.jumpTo);
  const view = useQuoteView(quote);
  const canJump = view.shortAddress !== '';
  return (
    <button
      type="button"
      className={styles['row']}
      title={canJump ? t('quote.jump') : undefined}
      disabled={!canJump}
      onClick={() => jumpTo(quote.range, quote.documentId)}
    >
      <span className={styles['address']}>{view.shortAddress || '—'}</span>
      <span className={styles['words']} lang="zh-CN">
        {view.words}
      </span>
      <Standing state={view.state} brief />
    </button>
  );
}
