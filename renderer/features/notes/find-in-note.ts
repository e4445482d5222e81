import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $setSelection, $createRangeSelection } from 'lexical';

/** One place where the words stand: from a text node to the same or a later one of its line. */
export interface Match {
  readonly start: { readonly key: NodeKey; readonly offset: number };
  readonly end: { readonly key: NodeKey; readonly offset: number };
}

/** Whether this element's own children make a line of text. */
const isLine = (node: LexicalNode) => $isElementNode(node) && !node.isInline();

/**
 * All places of the words, in the order of the text, also across changes of format; upper and lower
 * case are one. Call inside a read of the editor.
 */
export function $matchesOf(words: string): readonly Match[] {
  if (words === '') return [];
  const matches: Match[] = [];
  const visit = (element: LexicalNode) => {
    if (!$isElementNode(element)) return;
    const runs: { readonly key: NodeKey; readonly text: string; readonly at: number }[] = [];
    let line = '';
    const gather = (node: LexicalNode) => {
      if ($isTextNode(node)) {
        runs.push({ key: node.getKey(), text: node.getTextContent(), at: line.length });
        line += node.getTextContent();
      } else if (isLine(node)) visit(node);
      else if ($isElementNode(node)) node.getChildren().forEach(gather);
      // A break or a piece parts the words.
      else line += '\n';
    };
    element.getChildren().forEach(gather);
    const place = (at: number, isEnd: boolean) => {
      const run = runs.find((one) =>
        isEnd ? at <= one.at + one.text.length : at < one.at + one.text.length,
      );
      return run && { key: run.key, offset: at - run.at };
    };
    // Letters that change their length with their case (İ) would shift every place behind them.
    const [hay, needle] =
      line.toLowerCase().length === line.length ? [line.toLowerCase(), words.toLowerCase()] : [line, words];
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
      const [start, end] = [place(at, false), place(at + needle.length, true)];
      if (start && end) matches.push({ start, end });
    }
  };
  visit($getRoot());
  return matches;
}

/** Chooses a match in the text. Call inside an update. */
export function $selectMatch({ start, end }: Match): boolean {
  if (!$getNodeByKey(start.key) || !$getNodeByKey(end.key)) return false;
  const selection = $createRangeSelection();
  selection.anchor.set(start.key, start.offset, 'text');
  selection.focus.set(end.key, end.offset, 'text');
  $setSelection(selection);
  return true;
}

/** Puts other words in the place of every match, from the last to the first; answers how many. */
export function $replaceAll(words: string, replacement: string): number {
  const matches = $matchesOf(words);
  for (const match of matches.toReversed()) $replace(match, replacement);
  return matches.length;
}

/** The new words take the format of the first letter that they replace. */
export function $replace({ start, end }: Match, replacement: string): void {
  const first = $getNodeByKey(start.key);
  const last = $getNodeByKey(end.key);
  if (!$isTextNode(first) || !$isTextNode(last)) return;
  if (first === last) {
    first.spliceText(start.offset, end.offset - start.offset, replacement);
    return;
  }
  for (let node = first.getNextSibling(); node && node !== last; node = first.getNextSibling()) {
    if (!$isTextNode(node)) break;
    node.remove();
  }
  last.spliceText(0, end.offset, '');
  first.spliceText(start.offset, first.getTextContentSize() - start.offset, replacement);
}
