import { writeBibtex } from '../../citation/bibtex';
import { writeCslJson } from '../../citation/csl-json';
import { wholeRegions, type MarkdownFile } from '../markdown/files';
import { markdownWriter, reportTitle, type MarkdownTools } from '../markdown/writer';
import type { Report } from '../report-model';

export const pandocFile = 'report.md';

/** A report that pandoc turns into anything, with citations and footnotes, and the references beside it. */
export function pandocFiles(
  report: Report,
  tools: MarkdownTools,
): { readonly files: readonly MarkdownFile[]; readonly beside: readonly { name: string; text: string }[] } {
  const writer = markdownWriter(report, 'pandoc', tools);
  const cited = [report.document, ...report.alsoCited];
  return {
    files: [
      {
        id: 'report',
        name: pandocFile,
        head: writer.head(reportTitle(writer)),
        regions: wholeRegions(writer),
      },
    ],
    beside: [
      { name: 'references.json', text: writeCslJson(cited) },
      { name: 'references.bib', text: cited.map(writeBibtex).join('\n') },
    ],
  };
}
