import { versionLine } from '../../../../shared/domain/document/reading-version';
import { Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { WordPresetId } from '../../../../shared/domain/export/preset';
import type { Report } from '../../../../shared/domain/export/report';
import { metaOf } from '../../../../shared/domain/export/report-meta';
import { exportTexts, fill } from '../../../../shared/domain/export/texts';
import type { Job } from '../job';
import { contentsOf } from '../word/contents';
import { putPictures, textWidthOf } from '../word/figure';
import { words } from '../word/inline-runs';
import { fontTable, openParts, pack, textOf, type PartContent } from '../word/package';
import { presetOf } from '../word/preset';
import { filled, footnotesPart, withPlaceholders } from '../word/raw-xml';
import { ReportBody } from '../word/report-body';
import { plain } from '../word/xml-text';

/** Lists of the text, their signs where a paragraph begins: two characters from the edge. */
const listsOf = (em: number) =>
  (['numbered', 'bulleted'] as const).map((reference) => ({
    reference,
    levels: [0, 1, 2, 3].map((level) => ({
      level,
      format: reference === 'numbered' ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: reference === 'numbered' ? `%${level + 1}.` : '•',
      style: { paragraph: { indent: { left: (3.5 + 1.5 * level) * em, hanging: 1.5 * em } } },
    })),
  }));

/** The report as a Word document. */
export async function writeDocx(report: Report, presetId: WordPresetId, job: Job): Promise<Uint8Array> {
  const preset = presetOf(presetId);
  const texts = exportTexts(report.options.language);
  const title = fill(texts.report.title, { title: report.document.title });
  const author =
    report.groups.flatMap((group) => group.entries).flatMap((entry) => entry.comments)[0]?.author.name ?? '';
  const body = new ReportBody(report, texts, textWidthOf(preset));
  const { children, pieces } = withPlaceholders(body.parts);
  await job.reach(0.4);
  const document = new Document({
    title: plain(title),
    creator: plain(author),
    lastModifiedBy: plain(author),
    description: plain(versionLine(report.version, report.document.contentSha256)),
    features: { updateFields: false },
    styles: preset.styles,
    evenAndOddHeaderAndFooters: preset.isTwoSided,
    // A line that ends in a break is not stretched to the margin.
    compatibility: { doNotExpandShiftReturn: true },
    numbering: { config: listsOf(preset.em) },
    // The library makes the part of footnotes; they themselves are put into it.
    ...(body.footnotes.length ? { footnotes: { 1: { children: [new Paragraph('')] } } } : {}),
    sections: [
      {
        properties: { page: preset.page },
        headers: preset.headers(title),
        footers: preset.footers(texts),
        children: [
          new Paragraph({ style: 'Title', children: words(title) }),
          ...metaOf(report, texts.report).map(
            ([label, value]) =>
              new Paragraph({
                style: 'ReportData',
                children: [new TextRun({ text: `${label}　`, bold: true }), ...words(value)],
              }),
          ),
          ...contentsOf(body.contents, texts.report.contents, preset),
          ...children,
        ],
      },
    ],
  });
  const packed = openParts(new Uint8Array(await Packer.toBuffer(document)));
  await job.reach(0.6);
  const parts = new Map<string, PartContent>(Object.entries(packed));
  putPictures(
    parts,
    report.fullText.flatMap(({ shown }) => shown ?? []),
  );
  parts.set('word/document.xml', filled(textOf(packed, 'word/document.xml'), pieces));
  if (body.footnotes.length)
    parts.set('word/footnotes.xml', footnotesPart(textOf(packed, 'word/footnotes.xml'), body.footnotes));
  parts.set('word/fontTable.xml', new TextEncoder().encode(fontTable(preset.fonts)));
  return pack(parts, () => job.reach(0.75));
}
