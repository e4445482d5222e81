import type { SerializedLexicalNode } from 'lexical';
import type { NotePiece, NoteTable } from '../../../shared/domain/note/note';
import { childrenOf, inlinesOf, inlineToNode, node, type Serialized } from './inline-state';

/** Lexical's bits: a cell of the head row. */
const inHeadRow = 1;

/** A table as the editor keeps it: each cell one paragraph. */
export function tableToNode({ hasHead, rows }: NoteTable): SerializedLexicalNode {
  return node('table', {
    children: rows.map((cells, row) =>
      node('tablerow', {
        children: cells.map((cell) =>
          node('tablecell', {
            headerState: hasHead && row === 0 ? inHeadRow : 0,
            colSpan: 1,
            rowSpan: 1,
            children: [node('paragraph', { children: cell.map(inlineToNode) })],
          }),
        ),
      }),
    ),
  });
}

/** The table that the editor's state says; several paragraphs of a cell are lines of it. */
export function nodeToTable(table: Serialized): NoteTable {
  const rows = childrenOf(table).map((row) => childrenOf(row));
  const head = rows[0] ?? [];
  return {
    type: 'table',
    hasHead: head.length > 0 && head.every((cell) => (Number(cell['headerState']) & inHeadRow) > 0),
    rows: rows.map((cells) => cells.map(piecesOf)),
  };
}

function piecesOf(cell: Serialized): readonly NotePiece[] {
  return childrenOf(cell).flatMap((paragraph, index): readonly NotePiece[] => [
    ...(index > 0 ? [{ type: 'linebreak' } as const] : []),
    ...inlinesOf(paragraph),
  ]);
}
