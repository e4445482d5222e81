import type { Comment, MarkColor } from '../annotation/annotation';
import type { MarkStyle } from '../annotation/style';
import type { PictureRegion } from '../picture/region';
import { dayOf } from './day';
import type { Report, ReportGroup, ReportQuote } from './report-model';
import { fill, type ExportTexts } from './texts';

/** The line under a quote: whose words they are and where they stand; '' where that is not known any more. */
export const citationOf = ({ document, address }: ReportQuote, texts: ExportTexts): string =>
  document ? fill(texts.report.cite, { title: document.title, address }) : '';

/** What is to be said of a quote beside its place: that it differs, or that nothing was there to compare; else ''. */
export const standingWords = ({ document, agrees }: ReportQuote, texts: ExportTexts): string =>
  document === null ? texts.report.unchecked : agrees ? '' : texts.report.differs;

/** What stands over marks that no chapter or tag gathers. */
export const headingOfNone = ({ options }: Report, texts: ExportTexts): string =>
  options.order === 'tag' || options.order === 'topic' ? texts.report.untagged : texts.report.front;

export const colorName = (color: number | string, texts: ExportTexts): string =>
  texts.color[String(color) as keyof typeof texts.color];

/** The colour of a mark, with its style where that is not the usual one. */
export const lookName = (
  { color, style }: { readonly color: MarkColor; readonly style: MarkStyle },
  texts: ExportTexts,
): string =>
  style === 'highlight' ? colorName(color, texts) : `${colorName(color, texts)} ${texts.style[style]}`;

/** A group's heading in words; '' for a report without groups. */
export function headingOf({ heading }: ReportGroup, report: Report, texts: ExportTexts): string {
  if (heading === null) return '';
  if (report.options.order === 'color') return colorName(heading, texts);
  return heading || headingOfNone(report, texts);
}

/** Who wrote a comment and when; only when, where nobody is named. */
export const bylineOf = ({ author, createdAt }: Comment, texts: ExportTexts): string =>
  fill(texts.report.by, { name: author.name, date: dayOf(createdAt) }).replace(/^[，,]\s*/, '');

/** A region of a picture in words, as a quote stands for words; `isShown`: the block still shows that picture. */
export const regionWords = ({ box }: PictureRegion, isShown: boolean, { report }: ExportTexts): string =>
  `${fill(report.region, { ...box })}${isShown ? '' : report.otherPicture}`;
