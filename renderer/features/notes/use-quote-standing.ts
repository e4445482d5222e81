import { useMemo } from 'react';
import { addressOf } from '../../../shared/domain/document/address';
import type { NoteQuote } from '../../../shared/domain/note/note';
import { standingOf, type QuoteStanding } from '../../../shared/domain/note/quote-standing';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument, type OpenDocument } from '../../lib/open-document';

export interface QuoteView {
  /** `unknown` while the document is on its way, `gone` if it is not in the library. */
  readonly state: QuoteStanding['state'] | 'unknown' | 'gone';
  readonly words: string;
  /** What stands at the place now, where that differs. */
  readonly source: string;
  readonly longAddress: string;
  readonly shortAddress: string;
  readonly documentTitle: string;
}

function viewOf(quote: NoteQuote, opened: OpenDocument | null, isGone: boolean): QuoteView {
  const empty = { words: quote.exact, source: '', longAddress: '', shortAddress: '' };
  if (!opened) return { ...empty, state: isGone ? 'gone' : 'unknown', documentTitle: '' };
  const documentTitle = opened.document.title;
  const standing = standingOf(quote, opened.blocks, opened.reading);
  if (standing.state === 'missing') return { ...empty, state: 'missing', documentTitle };
  return {
    state: standing.state,
    words: standing.words,
    source: standing.state === 'differs' ? standing.source : '',
    longAddress: addressOf(opened.reading, quote.range, 'long'),
    shortAddress: addressOf(opened.reading, quote.range, 'short'),
    documentTitle,
  };
}

/** A quote's address and whether its words still stand there, from the document as it is now. */
export function useQuoteView(quote: NoteQuote): QuoteView {
  const { isError } = useStoreQuery('document:open', { documentId: quote.documentId });
  const opened = useOpenDocument(quote.documentId);
  return useMemo(() => viewOf(quote, opened, isError), [quote, opened, isError]);
}
