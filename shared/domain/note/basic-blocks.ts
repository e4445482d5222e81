import type { BasicBlock, NoteBody, NoteInline, NoteList, NotePiece } from './note';

/** Superscript figures: the call of a footnote where a format has no footnotes of its own. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedNumber = (number: number) => [...String(number)].map((digit) => raised[Number(digit)]).join('');

const text = (words: string): NoteInline => ({ type: 'text', text: words, format: 0 });

/**
 * A note in the plainest blocks, for formats that know no others. No word is lost: a tick is a sign,
 * a row of a table a paragraph with its cells apart, a footnote a raised number with its words in a
 * list at the end.
 */
export function basicBlocks(body: NoteBody): readonly BasicBlock[] {
  const notes: string[] = [];
  const inlines = (children: readonly NotePiece[]): NoteInline[] =>
    children.map((child) => {
      if (child.type === 'clause') return text(child.label);
      if (child.type === 'reference') return text(child.title);
      if (child.type === 'footnote') return text(raisedNumber(notes.push(child.text)));
      return child;
    });
  const list = ({ ordered, items }: NoteList<NotePiece>): NoteList => ({
    type: 'list',
    ordered,
    items: items.map(({ children, lists, checked }) => ({
      children: [...(checked === undefined ? [] : [text(checked ? '☑ ' : '☐ ')]), ...inlines(children)],
      lists: lists.map(list),
    })),
  });
  const blocks = body.blocks.flatMap((block): readonly BasicBlock[] => {
    switch (block.type) {
      case 'quote':
        return [block];
      case 'list':
        return [list(block)];
      case 'heading':
        return [{ ...block, children: inlines(block.children) }];
      case 'code':
        return [{ type: 'paragraph', children: linesOf(block.text) }];
      case 'table':
        return block.rows.map((cells) => ({
          type: 'paragraph',
          children: cells.flatMap((cell, index) => [...(index > 0 ? [text('　|　')] : []), ...inlines(cell)]),
        }));
      default:
        return [{ type: 'paragraph', children: inlines(block.children) }];
    }
  });
  if (notes.length === 0) return blocks;
  const items = notes.map((words) => ({ children: [text(words)], lists: [] }));
  return [...blocks, { type: 'list', ordered: true, items }];
}

function linesOf(code: string): NoteInline[] {
  return code
    .split('\n')
    .flatMap((line, index): NoteInline[] => [
      ...(index > 0 ? [{ type: 'linebreak' } as const] : []),
      text(line),
    ]);
}
