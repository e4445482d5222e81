import { DecoratorNode, type LexicalNode, type NodeKey, type SerializedLexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import type { NoteQuote } from '../../../shared/domain/note/note';
import { QuoteBlock } from './quote-block';
import { parseQuote, quoteNodeType } from './quote-data';

export type SerializedQuoteNode = SerializedLexicalNode & {
  readonly type: typeof quoteNodeType;
  readonly quote: NoteQuote;
};

/** A quoted clause in a note: one block that carries its range, never text that could be edited. */
export class QuoteNode extends DecoratorNode<ReactNode> {
  readonly __quote: NoteQuote;

  static override getType(): string {
    return quoteNodeType;
  }
  static override clone(node: QuoteNode): QuoteNode {
    return new QuoteNode(node.__quote, node.__key);
  }
  static override importJSON(serialized: SerializedQuoteNode): QuoteNode {
    const quote = parseQuote(serialized.quote);
    if (!quote) throw new Error('not a quote');
    return new QuoteNode(quote);
  }

  constructor(quote: NoteQuote, key?: NodeKey) {
    super(key);
    this.__quote = quote;
  }

  getQuote(): NoteQuote {
    return this.getLatest().__quote;
  }
  override exportJSON(): SerializedQuoteNode {
    return { type: quoteNodeType, version: 1, quote: this.getQuote() };
  }
  override getTextContent(): string {
    return this.getQuote().exact;
  }
  override createDOM(): HTMLElement {
    return document.createElement('div');
  }
  override updateDOM(): false {
    return false;
  }
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('blockquote');
    element.textContent = this.getQuote().exact;
    return { element };
  }
  override isInline(): false {
    return false;
  }
  override decorate(): ReactNode {
    return <QuoteBlock quote={this.getQuote()} nodeKey={this.__key} />;
  }
}

export function $createQuoteNode(quote: NoteQuote): QuoteNode {
  return new QuoteNode(quote);
}
export function $isQuoteNode(node: LexicalNode | null | undefined): node is QuoteNode {
  return node instanceof QuoteNode;
}
