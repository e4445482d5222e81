import {
  Bookmark,
  FootnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  type TextRun,
} from 'docx';
import { citeDocument } from '../../../../shared/domain/citation/cite';
import {
  linkTargets,
  type LinkTarget,
  type LinkTargets,
} from '../../../../shared/domain/export/link-targets';
import type { Report, ReportNoteQuote } from '../../../../shared/domain/export/report';
import { words, type NoteTies } from './inline-runs';

/** The footnotes of a document in the order in which they are called. */
export class Footnotes {
  readonly all: Record<string, { readonly children: readonly Paragraph[] }> = {};
  private count = 0;

  call(text: string): FootnoteReferenceRun {
    this.count += 1;
    this.all[this.count] = {
      children: [new Paragraph({ style: 'FootnoteText', children: words(` ${text}`) })],
    };
    return new FootnoteReferenceRun(this.count);
  }
}

/** What holds a report's notes to its other parts: bookmarks, links to them, footnotes. */
export class ReportTies implements NoteTies {
  private readonly targets: LinkTargets;
  private readonly anchors: ReadonlyMap<LinkTarget, string>;
  private readonly set = new Set<LinkTarget>();

  constructor(
    private readonly report: Report,
    private readonly footnotes: Footnotes,
  ) {
    this.targets = linkTargets(report);
    this.anchors = new Map([...this.targets.used].map((part, index) => [part, `zj_${index + 1}`]));
  }

  /** The bookmark of a part that some note leads to, the first time that the part is printed. */
  bookmark(part: LinkTarget): readonly Bookmark[] {
    const id = this.anchors.get(part);
    if (id === undefined || this.set.has(part)) return [];
    this.set.add(part);
    return [new Bookmark({ id, children: [] })];
  }

  footnote(text: string): ParagraphChild {
    return this.footnotes.call(text);
  }

  /** The place of a quote as a link to where this file holds it. */
  toPlace(place: Pick<ReportNoteQuote, 'documentId' | 'range'>, runs: readonly TextRun[]) {
    return this.to(this.targets.ofPlace(place), runs);
  }

  link: NoteTies['link'] = (piece, runs) => {
    if (piece.type === 'reference') return this.to(this.targets.ofNote(piece.noteId), runs);
    const { document, alsoCited, options } = this.report;
    const cited = [document, ...alsoCited].find(({ id }) => id === piece.documentId);
    const how = { place: piece.address, language: options.language };
    // The footnote says where to look, also on paper.
    const note = cited ? [this.footnotes.call(citeDocument(cited, how))] : [];
    return [...this.to(this.targets.ofPlace(piece), runs), ...note];
  };

  private to(part: LinkTarget | null, runs: readonly TextRun[]): readonly ParagraphChild[] {
    const anchor = part && this.anchors.get(part);
    return anchor ? [new InternalHyperlink({ anchor, children: [...runs] })] : runs;
  }
}
