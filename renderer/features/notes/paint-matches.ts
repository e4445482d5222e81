import type { LexicalEditor } from 'lexical';
import type { Match } from './find-in-note';

const names = { all: 'note-match', current: 'note-match-current' } as const;

/**
 * Paints the matches over the text, which stays as it is, and brings the one in hand into view.
 * Answers what takes the paint off.
 */
export function paintMatches(editor: LexicalEditor, matches: readonly Match[], current: number): () => void {
  const ranges = matches.map((match) => rangeOf(editor, match));
  const all = ranges.filter((range, index): range is Range => range !== null && index !== current);
  CSS.highlights.set(names.all, new Highlight(...all));
  const chosen = ranges[current];
  if (chosen) {
    CSS.highlights.set(names.current, new Highlight(chosen));
    const element = chosen.startContainer.parentElement;
    element?.scrollIntoView({ block: 'nearest' });
  }
  return () => {
    for (const name of Object.values(names)) CSS.highlights.delete(name);
  };
}

function rangeOf(editor: LexicalEditor, { start, end }: Match): Range | null {
  const [from, to] = [textIn(editor, start.key), textIn(editor, end.key)];
  if (!from || !to || start.offset > from.length || end.offset > to.length) return null;
  const range = document.createRange();
  range.setStart(from, start.offset);
  range.setEnd(to, end.offset);
  return range;
}

function textIn(editor: LexicalEditor, key: string): Text | null {
  let node: Node | null = editor.getElementByKey(key);
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}
