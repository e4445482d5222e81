import type { Comment } from '../annotation/annotation';
import { dayOf } from './day';
import type { Report } from './report';
import { fill, type ExportTexts } from './texts';

/** The line under a quote: whose words they are and where they stand. */
export const citationOf = (report: Report, texts: ExportTexts, address: string): string =>
  fill(texts.report.cite, { title: report.document.title, address });

/** What stands over marks that no chapter or tag gathers. */
export const headingOfNone = ({ options }: Report, texts: ExportTexts): string =>
  options.order === 'tag' ? texts.report.untagged : texts.report.front;

/** Who wrote a comment and when; only when, where nobody is named. */
export const bylineOf = ({ author, createdAt }: Comment, texts: ExportTexts): string =>
  fill(texts.report.by, { name: author.name, date: dayOf(createdAt) }).replace(/^[，,]\s*/, '');
