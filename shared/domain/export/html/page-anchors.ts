import type { NoteId } from '../../ids';
import { linkTargets, type LinkTarget } from '../link-targets';
import type { Report, ReportEntry, ReportNoteQuote, ReportParagraph } from '../report-model';
import type { NoteAnchors } from './note-html';

export interface PageNoteAnchors extends NoteAnchors {
  readonly anchorOf: (piece: Parameters<NoteAnchors['anchorOf']>[0] | ReportNoteQuote) => string | null;
}

/** Anchors of the parts that notes lead to; parts that nothing leads to have none. */
export interface PageAnchors {
  readonly anchorOf: (part: ReportEntry | ReportParagraph) => string | null;
  /** The attribute for the part's element the first time that it is asked for, '' else: a mark may be printed twice. */
  readonly once: (part: ReportEntry | ReportParagraph) => string;
  readonly inNote: (index: number) => PageNoteAnchors;
}

export function pageAnchors(report: Report): PageAnchors {
  const { used, ofPlace, ofNote } = linkTargets(report);
  const notes = new Map(report.notes.map((note, index) => [note, `note${index + 1}`]));
  const ids = new Map<LinkTarget, string>(
    [...used].flatMap((part, index) => ('blocks' in part ? [] : [[part, `c${index + 1}`] as const])),
  );
  const anchorOfNote = (id: NoteId) => {
    const note = ofNote(id);
    return (note && notes.get(note)) ?? null;
  };
  const printed = new Set<LinkTarget>();
  const anchorOf = (part: ReportEntry | ReportParagraph) => ids.get(part) ?? null;
  return {
    anchorOf,
    once(part) {
      const id = anchorOf(part);
      if (id === null || printed.has(part)) return '';
      printed.add(part);
      return ` id="${id}"`;
    },
    inNote: (index) => ({
      note: index + 1,
      anchorOf(piece) {
        if (piece.type === 'reference') return anchorOfNote(piece.noteId);
        const part = ofPlace(piece);
        return part && anchorOf(part);
      },
    }),
  };
}
