import type { ExportPreview } from '../../../shared/domain/export/format';
import { writeMarkdown } from '../../../shared/domain/export/formats/markdown';
import { previewOf } from '../../../shared/domain/export/preview';
import type { WordPresetId } from '../../../shared/domain/export/preset';
import { exportFormats, type ExportFormatId } from '../../../shared/domain/export/registry';
import { reportOf, type ExportInput, type Report } from '../../../shared/domain/export/report';
import { DomainError } from '../../../shared/domain/error';
import type { CopyId } from '../../../shared/domain/ids';
import type { SentCopy } from '../../../shared/domain/review/sent-copy';
import type { ExportRequest } from '../../../shared/ipc/contract';
import { writeFileAtomically } from './write-file';

/** What a writer may draw on beside the report. */
export interface WriteChoices {
  readonly input: ExportInput;
  readonly preset: WordPresetId;
  readonly commentBareMarks: boolean;
  /** Names the file, so that it is known again when it comes back. */
  readonly copyId: CopyId;
}
export interface Written {
  readonly data: Uint8Array | string;
  /** The comments that went out with the file, where it is one that can come back. */
  readonly copy?: SentCopy;
}
type Writer = (report: Report, choices: WriteChoices) => Promise<Written>;

/** The writer of each format of the registry; a format without one does not compile. */
const writers: Readonly<Record<ExportFormatId, Writer>> = {
  markdown: (report) => Promise.resolve({ data: writeMarkdown(report) }),
  docx: async (report, { preset }) => ({
    data: await (await import('./formats/docx')).writeDocx(report, preset),
  }),
  'docx-annotated': async (report, choices) => {
    const { writeDocxAnnotated } = await import('./formats/docx-annotated');
    const { bytes, copy } = await writeDocxAnnotated(report, choices.input, choices);
    return { data: bytes, copy };
  },
};

/** A report in a format. Throws DomainError export.unknown-format. */
export async function writeReport(report: Report, format: string, choices: WriteChoices): Promise<Written> {
  const known = exportFormats.find(({ id }) => id === format);
  if (!known) throw new DomainError('export.unknown-format', { format });
  return writers[known.id](report, choices);
}

export const previewExport = (input: ExportInput, request: ExportRequest, now: () => number): ExportPreview =>
  previewOf(reportOf(input, request, now()));

/** Writes an export to a file, atomically, and says how many quotes were compared with the source. */
export async function runExport(
  input: ExportInput,
  request: ExportRequest,
  path: string,
  now: () => number,
  copyId: CopyId,
) {
  const report = reportOf(input, request, now());
  const { data, copy } = await writeReport(report, request.format, { ...request, input, copyId });
  writeFileAtomically(path, data);
  return { path, checkedQuotes: report.quoteCount, differing: report.differing, ...(copy ? { copy } : {}) };
}
