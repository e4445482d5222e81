import { wholeRegions } from '../markdown/files';
import { markdownWriter, reportTitle, type MarkdownTools } from '../markdown/writer';
import type { Report } from '../report-model';

/** The report as one file of CommonMark with front matter. */
export function writeMarkdown(report: Report, tools: MarkdownTools): string {
  const writer = markdownWriter(report, 'markdown', tools);
  const parts = [writer.head(reportTitle(writer)), ...wholeRegions(writer).map(({ text }) => text)];
  return `${parts.join('\n\n')}\n`;
}
