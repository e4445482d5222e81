import { DomainError } from '../../../shared/domain/error';
import type { ExportPreview, ExportResult } from '../../../shared/domain/export/format';
import { lossesOf } from '../../../shared/domain/export/loss';
import { previewLines } from '../../../shared/domain/export/preview';
import { formatOf, isWholeText, type ExportFormat } from '../../../shared/domain/export/registry';
import { reportOf, type ExportInput, type Report } from '../../../shared/domain/export/report';
import { markAgrees } from '../../../shared/domain/export/mark-agrees';
import { pictureCounts } from '../../../shared/domain/export/report-pictures';
import { printedPart } from '../../../shared/domain/export/sheet/printed-part';
import { writeSheet } from '../../../shared/domain/export/sheet/sheet';
import type { BlockId, HashText } from '../../../shared/domain/ids';
import { scopeTest } from '../../../shared/domain/export/scope';
import { marksTable, marksWorkbook } from '../../../shared/domain/export/workbook/marks-workbook';
import { cellText } from '../../../shared/domain/export/workbook/workbook';
import type { ExportRequest } from '../../../shared/ipc/export-request';
import { writeReport, type WriterTools } from './index';

import { writeFileAtomically } from './write-file';
import { namesById, writeFolder } from './write-folder';

/** Most UTF-16 units and rows of the very output that a preview shows. */
const longestText = 20_000;
const mostRows = 100;

/** Marks beyond those whose text a preview could show need not be written for it. */
function beginningOf(report: Report): Report {
  if (report.entries.length <= mostRows && report.fullText.length <= 400) return report;
  const entries = report.entries.slice(0, mostRows);
  const shown = new Set(entries);
  return {
    ...report,
    entries,
    groups: report.groups
      .map((group) => ({ ...group, entries: group.entries.filter((entry) => shown.has(entry)) }))
      .filter((group) => group.entries.length > 0),
    measures: report.measures.slice(0, mostRows),
    fullText: report.fullText.slice(0, 400),
  };
}

type Shown = Pick<ExportPreview, 'text' | 'table' | 'files' | 'isWhole'>;

async function shownOf(report: Report, format: string, tools: WriterTools): Promise<Shown> {
  const none: Shown = { text: null, table: null, files: [], isWhole: true };
  const known = formatOf(format);
  if (known?.preview === 'table') {
    const sheet = (format === 'csv' ? marksTable : marksWorkbook)(report).sheets[0];
    const rows = (sheet?.rows ?? []).slice(0, mostRows);
    return {
      ...none,
      table: {
        columns: (sheet?.columns ?? []).map(({ title }) => title),
        rows: rows.map((cells) => cells.map((cell) => cellText(cell).slice(0, 400))),
      },
      isWhole: rows.length === sheet?.rows.length,
    };
  }
  if (known?.preview !== 'text') return none;
  const part = beginningOf(report);
  const product = await writeReport(part, format, tools);
  if (product instanceof Uint8Array) return none;
  if (typeof product === 'string')
    return {
      ...none,
      text: product.slice(0, longestText).toWellFormed(),
      isWhole: part === report && product.length <= longestText,
    };
  const [first] = product.files;
  const text = first ? [first.head, ...first.regions.map((region) => region.text)].join('\n\n') : '';
  return {
    ...none,
    text: text.slice(0, longestText).toWellFormed(),
    files: [...product.files, ...product.beside, ...product.pictures].map(({ name }) => name),
    isWhole: part === report && text.length <= longestText,
  };
}

/** What a report is made of where the format is the text with its marks: that, and nothing else. */
const onlyText = { measures: false, annotations: true, notes: false, fullText: true, codebook: false };
const nothing = { ...onlyText, annotations: false, fullText: false };
function reportFor(input: ExportInput, request: ExportRequest, now: number): Report {
  if (!isWholeText(request.format)) return reportOf(input, request, now);
  const { annotations } = request.include;
  if (request.format === 'pdf-annotated')
    return reportOf(input, { ...request, include: { ...onlyText, annotations } }, now);
  return reportOf(input, { ...request, include: onlyText }, now);
}

/** What a writer is given. One that lays out the text itself needs no quotes made, only compared. */
function reportToWrite(input: ExportInput, request: ExportRequest, now: number): Report {
  if (!isWholeText(request.format)) return reportOf(input, request, now);
  const { annotations } = request.include;
  const report = reportOf(input, { ...request, include: { ...nothing, annotations } }, now);
  const test = scopeTest(input, report.reading, request.scope);
  const hasPicture = (block: BlockId) =>
    test.hasRange({ start: { block, offset: 0 }, end: { block, offset: 1 } });
  const counts = { pictureCounts: pictureCounts(input, report.reading, hasPicture) };
  if (request.format === 'pdf-annotated') return { ...report, ...counts };
  const marks = input.annotations.filter(test.hasMark);
  const differing = marks.filter((mark) => !markAgrees(input, mark));
  const regionCount = marks.filter(({ region }) => region).length;
  return { ...report, ...counts, quoteCount: marks.length, differing: differing.length, regionCount };
}

/** The beginning of the page as it will be: of the text with its marks, the text alone, titled as it is. */
function linesOf(report: Report, format: ExportFormat): Pick<ExportPreview, 'lines' | 'isWhole'> {
  const { holds, id } = format;
  if (!isWholeText(id)) return previewLines(report, { holds, isTypedBehind: false });
  const isSheet = id === 'pdf-annotated';
  const part = isSheet ? printedPart(report) : report;
  const options = { ...part.options, include: { ...onlyText, annotations: false } };
  const text = { ...part, groups: [], options };
  const { lines, isWhole } = previewLines(text, { holds, isTypedBehind: !isSheet });
  const { title } = report.document;
  const own = lines
    .filter(({ kind }) => kind !== 'heading1')
    .map((line) => (line.kind === 'title' ? { ...line, text: title } : line));
  return { lines: own, isWhole };
}

/** What the dialog shows. Throws DomainError export.unknown-format, template.invalid. */
export async function previewExport(
  input: ExportInput,
  request: ExportRequest,
  tools: WriterTools,
  now: number,
): Promise<ExportPreview> {
  const format = formatOf(request.format);
  if (!format) throw new DomainError('export.unknown-format', { format: request.format });
  const report = reportFor(input, request, now);
  const { lines, isWhole } = linesOf(report, format);
  const shown = await shownOf(report, request.format, tools);
  return {
    ...shown,
    lines: format.preview === 'page' ? lines : [],
    isWhole: format.preview === 'page' ? isWhole : shown.isWhole,
    annotationCount: report.entries.length,
    noteCount: report.notes.length,
    measureCount: report.measures.length,
    codeCount: report.codebook.length,
    quoteCount: report.quoteCount,
    differing: report.differing,
    losses: lossesOf(report, format.holds),
  };
}

/**
 * Writes an export, a file whole or not at all, and says how many quotes were compared with the source,
 * what the format could not hold and what of the user's own was left standing.
 */
export async function runExport(
  input: ExportInput,
  request: ExportRequest,
  path: string,
  tools: WriterTools,
  now: number,
): Promise<ExportResult> {
  const { job } = tools;
  const format = formatOf(request.format);
  if (!format) throw new DomainError('export.unknown-format', { format: request.format });
  await job.reach(0.05);
  const report = reportToWrite(input, request, now);
  await job.reach(0.25);
  const names = format.target === 'folder' ? namesById(path) : undefined;
  const product = await writeReport(report, request.format, { ...tools, ...(names ? { names } : {}) });
  await job.reach(0.9);
  let conflicts: ExportResult['conflicts'] = [];
  if (typeof product === 'string' || product instanceof Uint8Array) writeFileAtomically(path, product);
  else conflicts = writeFolder(path, product, tools.hash);
  return {
    path,
    checkedQuotes: report.quoteCount,
    differing: report.differing,
    losses: lossesOf(report, format.holds),
    conflicts,
  };
}

/** The page that is printed of the text with its marks. */
export const sheetFor = (input: ExportInput, request: ExportRequest, hash: HashText, now: number): string =>
  writeSheet(reportToWrite(input, { ...request, format: 'pdf-annotated' }, now), hash);
