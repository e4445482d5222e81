import type { DraftBlock } from '../../../shared/domain/document/block';
import { extensionsOf } from '../../../shared/domain/document/file-format';
import { wrappedDraft, wrappedParagraphs } from '../../../shared/domain/document/line-wrap';
import type { SetLine } from '../../../shared/domain/document/line-width';
import { tableText } from '../../../shared/domain/document/table';
import type { Importer } from './importer';
import { tabbedRuns } from './tabbed-rows';

/** Lines that are not blank, with how many blank ones stand before each. */
function linesOf(text: string): SetLine[] {
  const lines: SetLine[] = [];
  let gap = 0;
  for (const line of text.split(/[\n\f\v]/)) {
    if (line.trim() === '') gap += 1;
    else {
      lines.push({ text: line.trimEnd(), gap });
      gap = 0;
    }
  }
  return lines;
}

const tableOfLines = (lines: readonly SetLine[]): DraftBlock => {
  const rows = lines.map(({ text }) => text.trim().split('\t'));
  return { kind: 'table', text: tableText(rows), rows };
};

function paragraphsOf(lines: readonly SetLine[]): readonly DraftBlock[] {
  const paragraphs = wrappedParagraphs(lines) ?? lines.map((line) => line.text.trim());
  return paragraphs.map((words) => wrappedDraft(words, { kind: 'paragraph' }));
}

/**
 * Plain text: every line that is not blank is a paragraph, unless the lines were set to a width; then
 * those of one paragraph are one, their line ends kept. Rows of cells with tabs between them are a table.
 * Lines that a page cut are left to repairs.
 */
export const plainText: Importer = {
  mediaType: 'text/plain',
  extensions: extensionsOf('text/plain'),
  sniff: () => 0.2,
  read: (text) => {
    const runs = tabbedRuns(linesOf(text));
    return {
      drafts: runs.flatMap(({ isTable, lines }) => (isTable ? [tableOfLines(lines)] : paragraphsOf(lines))),
      provenance: {},
    };
  },
};
