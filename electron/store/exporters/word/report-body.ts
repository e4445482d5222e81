import { Bookmark, HeadingLevel, Paragraph, type ParagraphChild } from 'docx';
import {
  type Report,
  type ReportEntry,
  type ReportNoteBlock,
  type ReportParagraph,
  type ReportQuote,
} from '../../../../shared/domain/export/report';
import { tickOf, type ExportPiece, type ExportTable } from '../../../../shared/domain/export/note-blocks';
import {
  codebookTable,
  measuresTable,
  type ReportTable,
} from '../../../../shared/domain/export/report-tables';
import type { ExportPicture } from '../../../../shared/domain/export/options';
import { pictureTitle } from '../../../../shared/domain/export/report-pictures';
import { fill, listed, type ExportTexts } from '../../../../shared/domain/export/texts';
import { citeDocument } from '../../../../shared/domain/citation/cite';
import { bylineOf, headingOf, standingWords } from '../../../../shared/domain/export/wording';
import type { NoteList } from '../../../../shared/domain/note/note';
import { inlineText } from '../../../../shared/domain/note/note-text';
import { cellParagraph, docxTable } from '../formats/docx-table';
import type { ContentsEntry } from './contents';
import { figure, fitsWord } from './figure';
import { inlineRuns, words } from './inline-runs';
import { footnoteCallXml, paragraphXml, runXml, type BodyPart } from './raw-xml';
import { Footnotes, ReportTies } from './report-ties';
import { numberedCaption, reportTable } from './report-table';

/** The lane of each mark colour in the light theme, as the bar beside its quote. */
const barColors = ['C9C3B5', '7F6F04', '873E00', 'C5025F', '661885', '5560B4', '157B7F', '266631', '43413E'];
const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];
/** Headings down to this level stand in the table of contents. */
const contentsDepth = 2;

const paragraph = (style: string, children: readonly ParagraphChild[], more: object = {}) =>
  new Paragraph({ style, children: [...children], ...more });

interface QuoteLook {
  /** Of the bar beside it; 0 for none. */
  readonly color: number;
  /** XML at its beginning. */
  readonly before?: string;
  /** Makes its place, as XML, lead somewhere. */
  readonly link?: (xml: string) => string;
}

/** Makes the parts of a report in their order, and collects its footnotes and its table of contents. */
export class ReportBody {
  readonly parts: BodyPart[] = [];
  readonly contents: ContentsEntry[] = [];
  private readonly notes = new Footnotes();
  private readonly ties: ReportTies;
  private tables = 0;
  private figures = 0;

  constructor(
    private readonly report: Report,
    private readonly texts: ExportTexts,
    /** Between the margins, in px of 1/96 inch. */
    private readonly textWidth: number,
  ) {
    const { include, scope } = report.options;
    this.ties = new ReportTies(report, this.notes);
    if (include.measures) this.addMeasures();
    if (include.annotations && scope.kind !== 'notes') this.addMarks();
    if (report.notes.length) this.heading(1, texts.report.notes);
    for (const note of report.notes) {
      this.heading(2, note.title || texts.report.untitled, this.ties.bookmark(note));
      if (note.about) this.addXml('MarkData', runXml(fill(texts.report.memo, { about: note.about })));
      for (const block of note.blocks) this.addNoteBlock(block, note.title || texts.report.untitled);
    }
    if (report.fullText.length) this.addFullText();
    if (report.codebook.length) this.addCodebook();
  }

  get footnotes(): readonly string[] {
    return this.notes.texts;
  }

  private heading(
    level: number,
    text: string,
    marks: readonly ParagraphChild[] = [],
    runs: readonly ParagraphChild[] = words(text),
  ): void {
    const anchor = `_Toc${1000 + this.contents.length}`;
    const isListed = level <= contentsDepth;
    if (isListed) this.contents.push({ level, text, anchor });
    const children = isListed ? [new Bookmark({ id: anchor, children: runs })] : runs;
    this.parts.push(
      new Paragraph({
        heading: headingLevels[Math.min(level, headingLevels.length) - 1] ?? HeadingLevel.HEADING_5,
        children: [...marks, ...children],
        // What comes before is the cover.
        pageBreakBefore: this.parts.length === 0,
      }),
    );
  }

  private addMarks(): void {
    const { report, texts } = this;
    this.heading(1, texts.report.annotations);
    if (report.groups.length === 0) this.parts.push(paragraph('BodyText', words(texts.report.none)));
    for (const group of report.groups) {
      const title = headingOf(group, report, texts);
      if (title) this.heading(2, title);
      for (const entry of group.entries) this.addEntry(entry);
    }
  }

  private addEntry(entry: ReportEntry): void {
    const { texts, ties } = this;
    this.addQuote(entry, { color: entry.color, before: ties.bookmarkXml(entry) });
    if (entry.tags.length)
      this.addXml('MarkData', runXml(fill(texts.report.tagged, { tags: listed(texts, entry.tags) })));
    for (const comment of entry.comments) {
      this.addXml('CommentText', runXml(comment.text));
      this.addXml('MarkData', runXml(bylineOf(comment, texts)));
    }
  }

  private addXml(style: string, content: string, more = ''): void {
    this.parts.push(paragraphXml(style, content, more));
  }

  /** Words of the source with a bar in the mark's colour; where they are from stands in a footnote. */
  private addQuote(quote: ReportQuote, { color, before = '', link = (xml) => xml }: QuoteLook): void {
    const { report, texts } = this;
    const bar = barColors[color] ?? barColors[0];
    const border = `<w:pBdr><w:left w:val="single" w:color="${bar}" w:sz="18" w:space="8"/></w:pBdr>`;
    const last = quote.paragraphs.length - 1;
    const { language } = report.options;
    const note =
      quote.document && quote.address !== ''
        ? footnoteCallXml(this.notes.add(citeDocument(quote.document, { place: quote.address, language })))
        : '';
    quote.paragraphs.forEach((text, index) => {
      const words = `${index === 0 ? before : ''}${runXml(text)}${index === last ? note : ''}`;
      this.addXml('Quote', words, border);
    });
    const standing = standingWords(quote, texts);
    // Where the words are of another document its title tells them from this one's.
    const isOther = quote.document !== null && quote.document !== report.document;
    const place = `${isOther ? `《${quote.document.title}》` : ''}${quote.address}`;
    const line = `${place === '' ? '' : link(runXml(place))}${standing === '' ? '' : runXml(`　${standing}`, true)}`;
    if (line !== '') this.addXml('QuoteSource', line);
  }

  private addNoteBlock(block: ReportNoteBlock, title: string): void {
    const { ties } = this;
    if (block.type === 'quote') this.addQuote(block, { color: 0, link: (xml) => ties.placeXml(block, xml) });
    else if (block.type === 'list') this.addList(block, 0);
    else if (block.type === 'heading')
      this.heading(2 + block.level, inlineText(block.children), [], inlineRuns(block.children, ties));
    else if (block.type === 'code') this.parts.push(paragraph('Code', words(block.text)));
    // Word joins tables that follow each other; the empty line keeps them apart.
    else if (block.type === 'table') {
      this.tables += 1;
      const caption = numberedCaption({ kind: this.texts.report.table, number: this.tables, title });
      this.parts.push(caption, this.noteTable(block), paragraph('TableGap', []));
    } else if (block.type === 'block-quote')
      this.parts.push(paragraph('Quote', inlineRuns(block.children, ties)));
    else this.parts.push(paragraph('BodyText', inlineRuns(block.children, ties)));
  }

  private noteTable({ table, cells }: ExportTable) {
    return docxTable(table, ({ row, column, isHeader }) => {
      const words = inlineRuns(cells[row - 1]?.[column - 1] ?? [], this.ties);
      return [cellParagraph(words, isHeader)];
    });
  }

  private addList(list: NoteList<ExportPiece>, level: number): void {
    for (const item of list.items) {
      this.parts.push(
        new Paragraph({
          style: 'Normal',
          numbering: { reference: list.ordered ? 'numbered' : 'bulleted', level: Math.min(level, 3) },
          children: [...words(tickOf(item.checked)), ...inlineRuns(item.children, this.ties)],
        }),
      );
      for (const nested of item.lists) this.addList(nested, level + 1);
    }
  }

  private addTable(title: string, widths: readonly number[], { head, rows }: ReportTable): void {
    this.tables += 1;
    const kind = this.texts.report.table;
    this.parts.push(...reportTable({ kind, number: this.tables, title, head, widths, rows }));
  }

  private addMeasures(): void {
    const { texts, report } = this;
    this.heading(1, texts.report.measures);
    this.addTable(texts.report.measures, [21, 40, 9, 22, 8], measuresTable(report.measures, texts));
  }

  private addCodebook(): void {
    const { texts, report } = this;
    this.heading(1, texts.report.codebook);
    this.addTable(texts.report.codebook, [30, 10, 50, 10], codebookTable(report.codebook, texts));
  }

  /** A picture's plate; what was typed off it stands under a line that says whose words they are. */
  private addPicture(block: ReportParagraph): void {
    const { picture, transcription } = block;
    const { report: said } = this.texts;
    const marks = this.ties.bookmark(block);
    if (block.shown && fitsWord(block.shown)) this.addFigure(block, block.shown, marks);
    else this.parts.push(paragraph('Plate', [...marks, ...words(fill(said.picture, { number: picture }))]));
    if (transcription.length === 0) return;
    this.parts.push(
      paragraph('MarkData', words(fill(said.transcription, { number: picture }))),
      ...transcription.map((text) => paragraph('CommentText', words(text))),
    );
  }

  /** A picture with its number below it. */
  private addFigure(block: ReportParagraph, shown: ExportPicture, marks: readonly ParagraphChild[]): void {
    this.figures += 1;
    const title = pictureTitle(shown, block.picture, this.texts);
    const kind = this.texts.report.figure;
    this.parts.push(
      figure(shown, title, this.textWidth, marks),
      numberedCaption({ kind, number: this.figures, title, isBelow: true }),
    );
  }

  private addFullText(): void {
    const { report, texts } = this;
    this.heading(1, texts.report.fullText);
    for (const block of report.fullText) {
      const isPlain = block.kind !== 'heading' && block.kind !== 'image' && !block.table;
      if (isPlain) {
        this.addXml('SourceText', `${this.ties.bookmarkXml(block)}${runXml(block.text)}`);
        continue;
      }
      if (block.kind === 'image') {
        this.addPicture(block);
        continue;
      }
      const marks = this.ties.bookmark(block);
      if (block.kind === 'heading') this.heading(block.level <= 1 ? 2 : 3, block.text, marks);
      else if (block.table) {
        const { caption } = block.table;
        const above = [...marks, ...(caption === '' ? [] : words(caption))];
        if (above.length) this.parts.push(paragraph(caption === '' ? 'TableGap' : 'Caption', above));
        // Word joins tables that follow each other; the empty line keeps them apart.
        this.parts.push(docxTable(block.table), paragraph('TableGap', []));
      }
    }
  }
}
