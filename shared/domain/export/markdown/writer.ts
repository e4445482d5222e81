import { citationKeyOf } from '../../citation/csl-json';
import { citeDocument } from '../../citation/cite';
import { versionLine } from '../../document/reading-version';
import { dayOf } from '../day';
import type { Report, ReportEntry, ReportParagraph } from '../report-model';
import type { FillTemplate, Flavour, TemplateId } from '../template';
import { exportTexts, fill, type ExportTexts } from '../texts';
import { bylineOf, citationOf, lookName } from '../wording';
import { blockIdOf, markBlockIds, textBlockIds } from './block-id';

/** Templates as they are used, and the engine that fills them. */
export interface MarkdownTools {
  readonly template: (id: TemplateId) => string;
  readonly fill: FillTemplate;
}

/** What writing a report in one flavour needs at hand. */
export interface MarkdownWriter {
  readonly report: Report;
  readonly flavour: Flavour;
  readonly texts: ExportTexts;
  /** Front matter and title of a file. */
  readonly head: (title: string) => string;
  readonly mark: (entry: ReportEntry) => string;
  /** The id that a mark's block has, or that a place would have. */
  readonly blockOf: (entry: ReportEntry) => string;
  /** The id that a paragraph of the text has as a block, '' for none. */
  readonly textBlockOf: (paragraph: ReportParagraph) => string;
}

export function markdownWriter(report: Report, flavour: Flavour, tools: MarkdownTools): MarkdownWriter {
  const texts = exportTexts(report.options.language);
  const { document, options, exportedAt } = report;
  const blocks = markBlockIds(report);
  const textBlocks = textBlockIds(report, blocks);
  const numbers = new Map(report.entries.map(({ id }, index) => [id, index + 1]));
  const blockOf = ({ id, shortAddress }: ReportEntry) => blocks.get(id) ?? blockIdOf(shortAddress);
  const facts = {
    title: document.title,
    issuer: document.issuer,
    number: document.number,
    date: document.date,
    publisher: document.provenance.publisher,
    source: document.provenance.address,
    version: versionLine(report.version, document.contentSha256),
    reference: citeDocument(document, { language: options.language }),
    exported: dayOf(exportedAt),
    key: citationKeyOf(document),
  };
  const common = { document: facts, words: texts.report };
  const tells = (field: (typeof options.fields)[number]) => options.fields.includes(field);
  return {
    report,
    flavour,
    texts,
    blockOf,
    textBlockOf: ({ id }) => textBlocks.get(id) ?? '',
    head: (title) => tidy(tools.fill(tools.template(`${flavour}.head`), { ...common, title })),
    mark: (entry) =>
      tidy(
        tools.fill(tools.template(`${flavour}.mark`), {
          ...common,
          mark: {
            paragraphs: entry.paragraphs,
            address: entry.address,
            cite: citationOf(entry, texts),
            agrees: entry.agrees,
            color: tells('color') ? lookName(entry, texts) : '',
            tags: entry.tags,
            comments: entry.comments.map((comment) => ({
              text: comment.text,
              author: comment.author.name,
              date: dayOf(comment.createdAt),
              by: bylineOf(comment, texts),
            })),
            author: tells('author') ? entry.author.name : '',
            date: dayOf(entry.createdAt),
            block: blockOf(entry),
            number: numbers.get(entry.id) ?? 0,
          },
        }),
      ),
  };
}

/** Without blank lines at the ends or more than one in a row, which conditions of a template leave behind. */
const tidy = (text: string): string =>
  text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');

/** The title of a report of a document. */
export const reportTitle = ({ report, texts }: MarkdownWriter): string =>
  fill(texts.report.title, { title: report.document.title });
