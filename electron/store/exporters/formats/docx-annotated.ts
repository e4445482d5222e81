import type { CopyId } from '../../../../shared/domain/ids';
import { readingOf } from '../../../../shared/domain/document/reading';
import { printedBlocks } from '../../../../shared/domain/export/annotated/printed';
import { threadsOf } from '../../../../shared/domain/export/annotated/threads';
import type { WordPresetId } from '../../../../shared/domain/export/preset';
import { metaOf, type ExportInput, type Report } from '../../../../shared/domain/export/report';
import { exportTexts } from '../../../../shared/domain/export/texts';
import type { SentCopy } from '../../../../shared/domain/review/sent-copy';
import { writeAnnotated } from '../word/annotated';
import { wallClock } from '../word/wall-clock';

export interface AnnotatedChoices {
  readonly preset: WordPresetId;
  /** Whether marks without comments carry one with their tags and address. */
  readonly commentBareMarks: boolean;
  readonly copyId: CopyId;
}

/** The document with the researcher's work on it, and the record of what is sent out with it. */
export async function writeDocxAnnotated(report: Report, input: ExportInput, choices: AnnotatedChoices) {
  const { section, address, language } = report.options;
  const texts = exportTexts(language);
  const reading = readingOf(input.blocks, input.repairs);
  const printed = printedBlocks(reading, section);
  const shown = new Set(printed);
  const marks = input.annotations.filter(({ range }) => {
    const first = reading.indexOf.get(range.start.block);
    return first !== undefined && shown.has(first);
  });
  const copy: SentCopy = {
    id: choices.copyId,
    documentId: input.document.id,
    contentSha256: input.document.contentSha256,
    exportedAt: report.exportedAt,
    language,
    blocks: section === null ? null : printed.map((index) => reading.blocks[index]!.id),
    repairs: input.repairs.filter(({ active }) => active).map(({ id }) => id),
    comments: threadsOf(marks, reading, input.tags, texts, {
      address,
      commentBareMarks: choices.commentBareMarks,
      wallClock,
    }),
  };
  const bytes = await writeAnnotated({
    document: input.document,
    reading,
    printed,
    marks,
    copy,
    data: metaOf(report, texts.report),
    preset: choices.preset,
  });
  return { bytes, copy };
}
