import { DecoratorNode, type LexicalNode, type NodeKey, type SerializedLexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import { parsePiece, pieceNodeType, type Piece } from './piece-data';
import { PieceView } from './piece-view';
import styles from './piece-view.module.css';

type SerializedPieceNode = SerializedLexicalNode & {
  readonly type: typeof pieceNodeType;
  readonly piece: Piece;
};

/** A link to a clause or a note, or the call of a footnote: one piece that the caret passes whole. */
export class PieceNode extends DecoratorNode<ReactNode> {
  __piece: Piece;

  static override getType(): string {
    return pieceNodeType;
  }
  static override clone(node: PieceNode): PieceNode {
    return new PieceNode(node.__piece, node.__key);
  }
  static override importJSON(serialized: SerializedPieceNode): PieceNode {
    const piece = parsePiece(serialized.piece);
    if (!piece) throw new Error('not a piece of a note');
    return new PieceNode(piece);
  }

  constructor(piece: Piece, key?: NodeKey) {
    super(key);
    this.__piece = piece;
  }

  getPiece(): Piece {
    return this.getLatest().__piece;
  }
  /** Words of a footnote; any other piece stays as it is. */
  setFootnote(text: string): void {
    const node = this.getWritable();
    if (node.__piece.type === 'footnote') node.__piece = { type: 'footnote', text };
  }
  override exportJSON(): SerializedPieceNode {
    return { type: pieceNodeType, version: 1, piece: this.getPiece() };
  }
  override getTextContent(): string {
    const piece = this.getPiece();
    if (piece.type === 'footnote') return '';
    return piece.type === 'clause' ? piece.label : piece.title;
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = styles[this.getPiece().type] ?? '';
    return element;
  }
  override updateDOM(): false {
    return false;
  }
  override exportDOM(): { element: HTMLElement } {
    const element = document.createElement('span');
    element.textContent = this.getTextContent();
    return { element };
  }
  override isInline(): true {
    return true;
  }
  override decorate(): ReactNode {
    return <PieceView piece={this.getPiece()} nodeKey={this.__key} />;
  }
}

export function $createPieceNode(piece: Piece): PieceNode {
  return new PieceNode(piece);
}
export function $isPieceNode(node: LexicalNode | null | undefined): node is PieceNode {
  return node instanceof PieceNode;
}
