import {
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
  type DOMConversionMap,
  type LexicalEditor,
} from 'lexical';

const boldMark = 'data-bold';
const boldWeight = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i;
const plainWeight = /font-weight\s*:\s*(?:normal|400)/i;

/**
 * Takes the style attributes off pasted HTML before anything parses it: the page's policy refuses
 * them, so their one word of interest, bold, is kept as an attribute instead.
 */
export function withoutStyles(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => {
    const isBold = boldWeight.test(tag);
    // Some programs wrap what they copy in <b style="font-weight:normal">.
    if (/^<b\s/i.test(tag) && plainWeight.test(tag)) return '<span>';
    const bare = tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ' ');
    return isBold ? bare.replace(/^<([a-z][a-z0-9]*)/i, `<$1 ${boldMark}=""`) : bare;
  });
}

/** Reads the bold that `withoutStyles` left on spans. */
export const pastedHtml: DOMConversionMap = {
  span: (element) =>
    element.hasAttribute(boldMark)
      ? {
          conversion: () => ({
            node: null,
            forChild: (child) => {
              if ($isTextNode(child) && !child.hasFormat('bold')) child.toggleFormat('bold');
              return child;
            },
          }),
          priority: 2,
        }
      : null,
};

/** Lexical pastes; it is only handed cleaner HTML. */
export function registerPaste(editor: LexicalEditor): () => void {
  let isRepeated = false;
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = event instanceof ClipboardEvent ? event.clipboardData : null;
      const html = data?.getData('text/html') ?? '';
      if (isRepeated || !data || !/\sstyle\s*=/i.test(html)) return false;
      event.preventDefault();
      const cleaned = new DataTransfer();
      for (const type of data.types) {
        if (type !== 'Files') cleaned.setData(type, data.getData(type));
      }
      cleaned.setData('text/html', withoutStyles(html));
      isRepeated = true;
      try {
        const again = new ClipboardEvent('paste', { clipboardData: cleaned, cancelable: true });
        return editor.dispatchCommand(PASTE_COMMAND, again);
      } finally {
        isRepeated = false;
      }
    },
    COMMAND_PRIORITY_HIGH,
  );
}
