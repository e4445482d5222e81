import { Bookmark, FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, type TextRun } from 'docx';
import { citeDocument } from '../../../../shared/domain/citation/cite';
import {
  linkTargets,
  type LinkTarget,
  type LinkTargets,
} from '../../../../shared/domain/export/link-targets';
import type { Report, ReportNoteQuote } from '../../../../shared/domain/export/report';
import type { NoteTies } from './inline-runs';
import { bookmarkXml, linkXml } from './raw-xml';

/** The footnotes of a document in the order in which they are called. */
export class Footnotes {
  readonly texts: string[] = [];

  /** Adds a footnote and answers its number. */
  add(text: string): number {
    return this.texts.push(text);
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
    const id = this.nameOf(part);
    return id === null ? [] : [new Bookmark({ id, children: [] })];
  }

  /** The same as XML. */
  bookmarkXml(part: LinkTarget): string {
    const name = this.nameOf(part);
    return name === null ? '' : bookmarkXml(name, this.set.size);
  }

  private nameOf(part: LinkTarget): string | null {
    const name = this.anchors.get(part);
    if (name === undefined || this.set.has(part)) return null;
    this.set.add(part);
    return name;
  }

  footnote(text: string): ParagraphChild {
    return new FootnoteReferenceRun(this.footnotes.add(text));
  }

  /** XML of the place of a quote as a link to where this file holds it. */
  placeXml(place: Pick<ReportNoteQuote, 'documentId' | 'range'>, content: string): string {
    const part = this.targets.ofPlace(place);
    const anchor = part && this.anchors.get(part);
    return anchor ? linkXml(anchor, content) : content;
  }

  link: NoteTies['link'] = (piece, runs) => {
    if (piece.type === 'reference') return this.to(this.targets.ofNote(piece.noteId), runs);
    const { document, alsoCited, options } = this.report;
    const cited = [document, ...alsoCited].find(({ id }) => id === piece.documentId);
    const how = { place: piece.address, language: options.language };
    // The footnote says where to look, also on paper.
    const note = cited ? [this.footnote(citeDocument(cited, how))] : [];
    return [...this.to(this.targets.ofPlace(piece), runs), ...note];
  };

  private to(part: LinkTarget | null, runs: readonly TextRun[]): readonly ParagraphChild[] {
    const anchor = part && this.anchors.get(part);
    return anchor ? [new InternalHyperlink({ anchor, children: [...runs] })] : runs;
  }
}
