import { toReading } from '../../document/reading';
import { reportOf, type Report, type ReportParagraph } from '../report';

/** The text with its marks and nothing else, whatever other parts were asked for. */
function textAlone(report: Report): Report {
  const { annotations } = report.options.include;
  const include = { measures: false, annotations, notes: false, fullText: true, codebook: false };
  return reportOf(report.input, { ...report.options, include }, report.exportedAt);
}

/** A paragraph from `from` to `to` (UTF-16 units) alone, its marks cut to that. */
function cut(block: ReportParagraph, from: number, to: number): ReportParagraph {
  return {
    ...block,
    text: block.text.slice(from, to),
    marks: block.marks
      .map((mark) => ({
        ...mark,
        start: Math.max(mark.start, from) - from,
        end: Math.min(mark.end, to) - from,
      }))
      .filter(({ start, end, entry }) => start < end || entry.region),
  };
}

/**
 * What a sheet is printed of: the text with its marks. A selection begins and ends with its own words,
 * but for a table, which stays whole.
 */
export function printedPart(report: Report): Report {
  const whole = textAlone(report);
  const { scope } = whole.options;
  if (scope.kind !== 'selection') return whole;
  const start = toReading(whole.reading, scope.range.start);
  const end = toReading(whole.reading, scope.range.end, 'end');
  const fullText = whole.fullText.map((block) => {
    const index = whole.reading.indexOf.get(block.id) ?? -1;
    const isCut = block.grid === null && (index === start?.index || index === end?.index);
    if (!isCut) return block;
    return cut(
      block,
      index === start?.index ? start.offset : 0,
      index === end?.index ? end.offset : block.text.length,
    );
  });
  const shown = new Set(fullText.flatMap(({ marks }) => marks.map(({ entry }) => entry.id)));
  return { ...whole, fullText, entries: whole.entries.filter(({ id }) => shown.has(id)) };
}
