import type { ExportPreview } from '../../../shared/domain/export/format';
import { writeMarkdown } from '../../../shared/domain/export/formats/markdown';
import { previewOf } from '../../../shared/domain/export/preview';
import { exportFormats, type ExportFormatId } from '../../../shared/domain/export/registry';
import { reportOf, type ExportInput, type Report } from '../../../shared/domain/export/report';
import { DomainError } from '../../../shared/domain/error';
import type { ExportRequest } from '../../../shared/ipc/contract';
import { writeFileAtomically } from './write-file';

type Writer = (report: Report) => Promise<Uint8Array | string>;

/** The writer of each format of the registry; a format without one does not compile. */
const writers: Readonly<Record<ExportFormatId, Writer>> = {
  markdown: (report) => Promise.resolve(writeMarkdown(report)),
  docx: async (report) => (await import('./formats/docx')).writeDocx(report),
};

/** The bytes or text of a report in a format. Throws DomainError export.unknown-format. */
export async function writeReport(report: Report, format: string): Promise<Uint8Array | string> {
  const known = exportFormats.find(({ id }) => id === format);
  if (!known) throw new DomainError('export.unknown-format', { format });
  return writers[known.id](report);
}

export const previewExport = (input: ExportInput, request: ExportRequest, now: () => number): ExportPreview =>
  previewOf(reportOf(input, request, now()));

/** Writes an export to a file, atomically, and says how many quotes were compared with the source. */
export async function runExport(input: ExportInput, request: ExportRequest, path: string, now: () => number) {
  const report = reportOf(input, request, now());
  writeFileAtomically(path, await writeReport(report, request.format));
  return { path, checkedQuotes: report.quoteCount, differing: report.differing };
}
