import type { TextRange } from '../document/range';
import { addressOf } from '../document/address';
import { toReading } from '../document/reading';
import type { DocumentId, NoteId } from '../ids';
import { piecesOf } from './note-blocks';
import type { Report, ReportEntry, ReportNote, ReportParagraph } from './report-model';

/** A part of a report that a link within it can lead to. */
export type LinkTarget = ReportEntry | ReportParagraph | ReportNote;

/** Where links of notes lead within a report; null for what the report does not hold. */
export interface LinkTargets {
  /** The mark on exactly these words, else one at the same address, else the paragraph of the text in which they begin. */
  readonly ofPlace: (place: {
    readonly documentId: DocumentId;
    readonly range: TextRange;
  }) => ReportEntry | ReportParagraph | null;
  readonly ofNote: (id: NoteId) => ReportNote | null;
  /** Every target that some link of a note leads to. */
  readonly used: ReadonlySet<LinkTarget>;
}

const keyOf = ({ start, end }: TextRange): string =>
  `${start.block} ${start.offset} ${end.block} ${end.offset}`;

export function linkTargets(report: Report): LinkTargets {
  const { entries, fullText, notes, reading, document } = report;
  const marks = new Map(entries.toReversed().map((entry) => [keyOf(entry.range), entry]));
  const byAddress = new Map(entries.toReversed().map((entry) => [entry.shortAddress, entry]));
  const paragraphs = new Map(fullText.map((paragraph) => [paragraph.id, paragraph]));
  const byId = new Map(notes.map((note) => [note.id, note]));
  const ofPlace: LinkTargets['ofPlace'] = ({ documentId, range }) => {
    if (documentId !== document.id) return null;
    const mark = marks.get(keyOf(range)) ?? byAddress.get(addressOf(reading, range, 'short'));
    if (mark) return mark;
    const block = reading.blocks[toReading(reading, range.start)?.index ?? -1];
    return (block && paragraphs.get(block.id)) ?? null;
  };
  const ofNote: LinkTargets['ofNote'] = (id) => byId.get(id) ?? null;
  const used = new Set<LinkTarget | null>();
  for (const block of notes.flatMap((note) => note.blocks)) {
    if (block.type === 'quote') used.add(ofPlace(block));
    for (const piece of piecesOf(block)) {
      if (piece.type === 'clause') used.add(ofPlace(piece));
      if (piece.type === 'reference') used.add(ofNote(piece.noteId));
    }
  }
  used.delete(null);
  return { ofPlace, ofNote, used: used as Set<LinkTarget> };
}
