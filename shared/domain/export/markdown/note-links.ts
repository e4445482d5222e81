import { citationKeyOf } from '../../citation/csl-json';
import type { DocumentId } from '../../ids';
import { escapeLine } from '../formats/escape-markdown';
import { linkTargets } from '../link-targets';
import type { ReportNote } from '../report-model';
import type { NotePlace } from './note-blocks';
import { headingPart, wikiLink } from './wiki-link';
import type { MarkdownWriter } from './writer';

/** Files of the folder that hold a chapter's marks and text, and a note. */
interface FolderPlaces {
  readonly ofChapter: (chapter: string) => string;
  readonly ofNote: (note: ReportNote) => string;
}

/** Links of Obsidian: to the block of a mark or a paragraph, to a heading, to the file of a note. */
export function linksInFolder(writer: MarkdownWriter, files: FolderPlaces): NotePlace['linkTo'] {
  const { ofPlace, ofNote } = linkTargets(writer.report);
  return (piece, words) => {
    if (piece.type === 'reference') {
      const note = ofNote(piece.noteId);
      return note && wikiLink(files.ofNote(note), '', words);
    }
    const part = ofPlace(piece);
    if (!part) return null;
    const file = files.ofChapter(part.chapter);
    if ('range' in part) return wikiLink(file, `^${writer.blockOf(part)}`, words);
    const block = writer.textBlockOf(part);
    if (block !== '') return wikiLink(file, `^${block}`, words);
    return part.kind === 'heading' ? wikiLink(file, headingPart(part.text), words) : null;
  };
}

/** Links within the one file of pandoc: to the heading of a note; a clause is cited. */
export function linksInFile(writer: MarkdownWriter): Pick<NotePlace, 'linkTo'> & {
  /** The attribute of a note's heading, '' where the flavour has none. */
  readonly anchor: (note: ReportNote) => string;
} {
  const { report, flavour } = writer;
  if (flavour !== 'pandoc') return { linkTo: () => null, anchor: () => '' };
  const { ofNote } = linkTargets(report);
  const ids = new Map(report.notes.map((note, index) => [note, `note-${index + 1}`]));
  const cited = new Map(
    [report.document, ...report.alsoCited].map((document) => [document.id, citationKeyOf(document)]),
  );
  const keyOf = (id: DocumentId) => cited.get(id);
  return {
    anchor: (note) => ` {#${ids.get(note) ?? ''}}`,
    linkTo(piece, words) {
      if (piece.type === 'reference') {
        const note = ofNote(piece.noteId);
        const id = note && ids.get(note);
        return id ? `[${escapeLine(words)}](#${id})` : null;
      }
      const key = keyOf(piece.documentId);
      return key ? `[@${key}, ${escapeLine(piece.address)}]` : null;
    },
  };
}
