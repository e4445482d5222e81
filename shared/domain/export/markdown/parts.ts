import { escapeLine } from '../formats/escape-markdown';
import { tableMarkdown } from '../formats/table-markdown';
import type { ReportCode, ReportMeasure, ReportParagraph } from '../report-model';
import { fill } from '../texts';
import { colorName } from '../wording';
import { blockIdOf } from './block-id';
import type { MarkdownWriter } from './writer';

const row = (cells: readonly string[]): string => `| ${cells.map(escapeLine).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');

/** The register as a table (GitHub Flavored Markdown), every row with its words and their place. */
export function measuresTable(measures: readonly ReportMeasure[], { texts }: MarkdownWriter): string {
  const { columns, differs, strength } = texts.report;
  return table(
    [columns.address, columns.words, columns.verb, columns.object, columns.strength],
    measures.map(({ address, paragraphs, agrees, measure }) => [
      address,
      `${paragraphs.join(' ')}${agrees ? '' : ` (${differs})`}`,
      measure.verb,
      measure.object,
      measure.strength ? strength[measure.strength] : '',
    ]),
  );
}

export const codebookTable = (codebook: readonly ReportCode[], { texts }: MarkdownWriter): string =>
  table(
    [
      texts.report.tags,
      texts.report.columns.color,
      texts.report.columns.definition,
      texts.report.columns.count,
    ],
    codebook.map(({ path, color, definition, count }) => [
      path,
      colorName(color, texts),
      definition,
      String(count),
    ]),
  );

/** The document's own text. Obsidian's paragraphs carry their address as a block id. */
export function textLines(
  paragraphs: readonly ReportParagraph[],
  { texts, flavour }: MarkdownWriter,
  base: number,
): string {
  const taken = new Set<string>();
  const mark = (address: string): string => {
    const id = blockIdOf(address);
    if (flavour !== 'obsidian' || address === '' || taken.has(id)) return '';
    taken.add(id);
    return ` ^${id}`;
  };
  return paragraphs
    .map(({ kind, level, text, picture, table: cells, shortAddress }) => {
      if (kind === 'image') return escapeLine(fill(texts.report.picture, { number: picture }));
      if (kind === 'heading') return `${'#'.repeat(Math.min(6, level + base))} ${escapeLine(text)}`;
      if (cells) {
        const id = mark(shortAddress).trim();
        return [tableMarkdown(cells).join('\n'), ...(id ? [id] : [])].join('\n\n');
      }
      return `${escapeLine(text)}${mark(shortAddress)}`;
    })
    .join('\n\n');
}
