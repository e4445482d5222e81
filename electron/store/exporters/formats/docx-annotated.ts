import type { Reading } from '../../../../shared/domain/document/reading';
import { markAgrees } from '../../../../shared/domain/export/mark-agrees';
import { threads } from '../../../../shared/domain/export/annotated/threads';
import type { ExportInput, ExportScope } from '../../../../shared/domain/export/options';
import { metaOf } from '../../../../shared/domain/export/report-meta';
import { shownIn } from '../../../../shared/domain/export/report-pictures';
import type { Report } from '../../../../shared/domain/export/report';
import { scopeTest, type ScopeTest } from '../../../../shared/domain/export/scope';
import { exportTexts } from '../../../../shared/domain/export/texts';
import { paragraphsOf } from '../../../../shared/domain/picture/picture';
import type { SentComment, SentCopy } from '../../../../shared/domain/review/sent-copy';
import type { Job } from '../job';
import { writeAnnotated } from '../word/annotated';
import { wallClock } from '../word/wall-clock';
import type { WordTools } from '../word/word-tools';

/** After so many threads others have their turn. */
const threadsATurn = 200;

/** The blocks that are printed, by index: those of named sections or of the selection, else all. */
function printedBlocks(reading: Reading, scope: ExportScope, { hasRange }: ScopeTest): readonly number[] {
  const isPart = scope.kind === 'sections' || scope.kind === 'selection';
  return reading.blocks.flatMap((block, index) => {
    const [first, last] = [block.source[0], block.source.at(-1)];
    if (!isPart || !first || !last) return [index];
    const whole = {
      start: { block: first.id, offset: 0 },
      end: { block: last.id, offset: Math.max(1, last.text.length) },
    };
    return hasRange(whole) ? [index] : [];
  });
}

/** The document with the researcher's work on it; the record of what goes out is handed to `word.keep`. */
export async function writeDocxAnnotated(
  report: Report,
  { word, job }: { readonly word: WordTools; readonly job: Job },
): Promise<Uint8Array> {
  const { input, reading } = report;
  const { scope, address, language, fields } = report.options;
  const texts = exportTexts(language);
  const test = scopeTest(input, reading, scope);
  const printed = printedBlocks(reading, scope, test);
  const tells = (field: (typeof fields)[number]) => fields.includes(field);
  const marks = input.annotations.filter(test.hasMark).map((mark) => ({
    ...mark,
    tagIds: tells('tags') ? mark.tagIds : [],
    comments: tells('comments') ? mark.comments : [],
  }));
  const typed = new Map(
    input.transcriptions?.map(({ blockId, text }) => [blockId, paragraphsOf(text)] as const),
  );
  const comments: SentComment[] = [];
  let turn = 0;
  for (const thread of threads(marks, reading, input.tags, texts, {
    address,
    commentBareMarks: word.commentBareMarks,
    wallClock,
    agrees: (mark) => markAgrees(input, mark),
  })) {
    comments.push(...thread);
    turn += 1;
    if (turn % threadsATurn === 0) await job.reach(0.25 + (0.2 * turn) / marks.length);
  }
  const copy: SentCopy = {
    id: word.copyId,
    documentId: input.document.id,
    contentSha256: input.document.contentSha256,
    exportedAt: report.exportedAt,
    language,
    blocks:
      printed.length === reading.blocks.length ? null : printed.map((index) => reading.blocks[index]!.id),
    repairs: activeRepairs(input),
    comments,
  };
  const bytes = await writeAnnotated(
    {
      document: input.document,
      reading,
      printed,
      marks,
      copy,
      transcriptions: printed.flatMap((index) => {
        const { id, picture } = reading.blocks[index]!;
        const paragraphs = typed.get(id);
        return paragraphs ? [{ picture, paragraphs }] : [];
      }),
      pictures: new Map(
        printed.flatMap((index) => {
          const { id } = reading.blocks[index]!;
          const picture = shownIn(input.pictures, id);
          return picture ? [[id, picture]] : [];
        }),
      ),
      data: metaOf(report, texts.report),
      preset: word.preset,
    },
    job,
  );
  word.keep(copy);
  return bytes;
}

const activeRepairs = ({ repairs }: ExportInput) =>
  repairs.filter(({ active }) => active).map(({ id }) => id);
