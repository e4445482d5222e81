import type { Annotation } from '../../../../shared/domain/annotation/annotation';
import type { DocumentSummary } from '../../../../shared/domain/document/document';
import type { Reading, ReadingBlock } from '../../../../shared/domain/document/reading';
import { annotatedBlocks, printedText } from '../../../../shared/domain/export/annotated/annotated-text';
import type { ExportPicture } from '../../../../shared/domain/export/options';
import type { WordPresetId } from '../../../../shared/domain/export/preset';
import { pictureTitle } from '../../../../shared/domain/export/report-pictures';
import { exportTexts } from '../../../../shared/domain/export/texts';
import type { BlockId } from '../../../../shared/domain/ids';
import { propertiesOf, textBookmark } from '../../../../shared/domain/review/copy-name';
import type { SentCopy } from '../../../../shared/domain/review/sent-copy';
import type { Job } from '../job';
import { blockXml } from './body-xml';
import { transcriptionsXml, type TypedPicture } from './transcriptions-xml';
import { commentParts } from './comment-parts';
import { figure, fitsWord, putPictures, textWidthOf } from './figure';
import { frameOf } from './front';
import { fontTable, pack, textOf, type PartContent } from './package';
import { presetOf } from './preset';

export interface AnnotatedFile {
  readonly document: DocumentSummary;
  readonly reading: Reading;
  /** Indices of the blocks that are printed, ascending. */
  readonly printed: readonly number[];
  readonly marks: readonly Annotation[];
  readonly copy: SentCopy;
  /** What was typed off printed pictures, in text order. */
  readonly transcriptions: readonly TypedPicture[];
  /** What the document's picture blocks show. */
  readonly pictures: ReadonlyMap<BlockId, ExportPicture>;
  readonly data: readonly (readonly [string, string])[];
  readonly preset: WordPresetId;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const microsoft = 'http://schemas.microsoft.com/office';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts of the comments: file, kind of relationship, kind of content. */
const commentFiles = [
  ['comments', `${office}/comments`],
  ['commentsExtended', `${microsoft}/2011/relationships/commentsExtended`],
  ['commentsIds', `${microsoft}/2016/09/relationships/commentsIds`],
  ['people', `${microsoft}/2011/relationships/people`],
] as const;

/** The bookmark of a heading that stands in the table of contents. */
const anchorOf = ({ kind, level }: ReadingBlock, index: number): string | null =>
  kind === 'heading' && level <= 2 ? `_Toc${1000 + index}` : null;

const before = (text: string, mark: string, added: string): string => text.replace(mark, () => added + mark);

/** The text of a document with marks and comments on it as a Word file. */
export async function writeAnnotated(file: AnnotatedFile, job: Job): Promise<Uint8Array> {
  const { document, reading, printed, marks, copy, data } = file;
  const texts = exportTexts(copy.language);
  const preset = presetOf(file.preset);
  const shown = printed.flatMap((index) => {
    const block = reading.blocks[index]!;
    const picture = file.pictures.get(block.id);
    if (!picture || !fitsWord(picture)) return [];
    return [{ id: block.id, picture, title: pictureTitle(picture, block.picture, texts) }];
  });
  const width = textWidthOf(preset);
  const frame = await frameOf(
    {
      title: document.title,
      data,
      contents: printed.flatMap((index) => {
        const block = reading.blocks[index];
        const anchor = block && anchorOf(block, index);
        return block && anchor ? [{ level: block.level, text: block.text, anchor }] : [];
      }),
      creator: marks[0]?.author.name ?? '',
      properties: propertiesOf(copy),
      figures: shown.map(({ picture, title }) => figure(picture, title, width)),
    },
    preset,
    texts,
  );
  const figures = new Map(shown.map(({ id, title }, at) => [id, { title, xml: frame.figures[at] ?? '' }]));
  let done = 0;
  function* main(): Generator<string> {
    yield frame.before;
    yield `<w:bookmarkStart w:id="0" w:name="${textBookmark}"/>`;
    const wordsOf = (block: ReadingBlock) => figures.get(block.id)?.title ?? printedText(block, texts);
    for (const annotated of annotatedBlocks(reading, marks, copy.comments, wordsOf, printed)) {
      const { id } = annotated.block;
      done += 1;
      yield blockXml(annotated, {
        anchor: anchorOf(annotated.block, reading.indexOf.get(id) ?? 0),
        isFirst: done === 1,
        above: figures.get(id)?.xml ?? '',
      });
    }
    yield '<w:bookmarkEnd w:id="0"/>';
    yield transcriptionsXml(file.transcriptions, texts);
    yield frame.after;
  }

  const parts = new Map<string, PartContent>(Object.entries(frame.parts));
  for (const { name } of commentFiles.map(([file]) => ({ name: `word/${file}.xml` }))) parts.delete(name);
  putPictures(
    parts,
    shown.map(({ picture }) => picture),
  );
  parts.set('word/document.xml', main());
  parts.set('word/fontTable.xml', new TextEncoder().encode(fontTable(preset.fonts)));
  if (copy.comments.length > 0) {
    const { comments, extended, ids, people } = commentParts(copy.comments, texts.report.anonymous);
    const contents = { comments, commentsExtended: extended, commentsIds: ids, people };
    let types = textOf(frame.parts, '[Content_Types].xml');
    let relations = textOf(frame.parts, 'word/_rels/document.xml.rels');
    for (const [name, relation] of commentFiles) {
      parts.set(`word/${name}.xml`, [contents[name]]);
      if (!types.includes(`/word/${name}.xml`))
        types = before(
          types,
          '</Types>',
          `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`,
        );
      if (!relations.includes(`Target="${name}.xml"`))
        relations = before(
          relations,
          '</Relationships>',
          `<Relationship Id="zj-${name}" Type="${relation}" Target="${name}.xml"/>`,
        );
    }
    parts.set('[Content_Types].xml', new TextEncoder().encode(types));
    parts.set('word/_rels/document.xml.rels', new TextEncoder().encode(relations));
  }
  return pack(parts, () => job.reach(0.45 + (0.45 * done) / Math.max(1, printed.length)));
}
