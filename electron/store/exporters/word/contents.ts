import { InternalHyperlink, PageReference, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { WordPreset } from './word-preset';
import { plain } from './xml-text';

export interface ContentsEntry {
  /** 1 for the outermost; at most 3 levels have a style. */
  readonly level: number;
  readonly text: string;
  /** Name of the bookmark on the heading. */
  readonly anchor: string;
}

/** A table of more lines than this is no help: it then lists chapters alone, or is left out. */
const mostEntries = 300;

/** The entries that the table shows of those there are. */
function shownEntries(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const fits = (list: readonly ContentsEntry[]) => list.length >= 2 && list.length <= mostEntries;
  if (fits(entries)) return entries;
  const chapters = entries.filter(({ level }) => level <= 1);
  return fits(chapters) ? chapters : [];
}

/**
 * A table of contents as lines of its own, each with a field for its page. Word's own field for the
 * whole table would stand without page numbers in programs that do not make it anew, such as
 * LibreOffice; these work their numbers out.
 */
export function contentsOf(
  entries: readonly ContentsEntry[],
  title: string,
  preset: WordPreset,
): Paragraph[] {
  const shown = shownEntries(entries);
  if (shown.length === 0) return [];
  const { size, margin } = preset.page;
  const right = Number(size?.width) - Number(margin?.left) - Number(margin?.right);
  return [
    new Paragraph({ style: 'ContentsTitle', children: [new TextRun(title)] }),
    ...shown.map(
      ({ level, text, anchor }) =>
        new Paragraph({
          style: `TOC${Math.min(Math.max(level, 1), 3)}`,
          tabStops: [{ type: TabStopType.RIGHT, position: right, leader: 'dot' }],
          children: [
            new InternalHyperlink({
              anchor,
              children: [
                new TextRun(plain(text).replaceAll('\n', ' ')),
                new TextRun({ children: [new Tab()] }),
                new PageReference(anchor, { hyperlink: true }),
              ],
            }),
          ],
        }),
    ),
  ];
}
