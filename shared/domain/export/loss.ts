import { piecesOf } from './note-blocks';
import type { Report } from './report-model';

/** Kinds of content that one format holds and another does not. */
export const contents = [
  'words',
  'comments',
  'threads',
  'tags',
  'colors',
  'authors',
  'notes',
  'footnotes',
  'noteLinks',
  'fullText',
  'pictures',
  'webpPictures',
  'unreadPictures',
  'marksInText',
  'measures',
  'codebook',
  'regions',
  'transcriptions',
] as const;
export type Content = (typeof contents)[number];

/** Everything that a report can hold, but for these, and for what nothing can hold. */
export const allBut = (...lost: readonly Content[]): readonly Content[] =>
  contents.filter((content) => content !== 'unreadPictures' && !lost.includes(content));

/** What a format leaves behind, and how many of it. */
export interface Loss {
  readonly content: Content;
  readonly count: number;
}

/** What of a report does not fit into a format that holds these contents. */
export function lossesOf(report: Report, holds: readonly Content[]): readonly Loss[] {
  const { entries, options, notes, fullText, measures, codebook, regionCount, pictureCounts } = report;
  const tells = (field: (typeof options.fields)[number]) => options.fields.includes(field);
  const count = (has: (entry: (typeof entries)[number]) => boolean) => entries.filter(has).length;
  const inNotes = notes.flatMap(({ blocks }) => blocks.flatMap(piecesOf));
  const pieces = (type: (typeof inNotes)[number]['type']) =>
    inNotes.filter((piece) => piece.type === type).length;
  const amounts: Readonly<Record<Content, number>> = {
    words: entries.length,
    comments: entries.reduce((sum, { comments }) => sum + comments.length, 0),
    threads: count(({ comments }) => comments.length > 1),
    tags: count(({ tags }) => tags.length > 0),
    colors: tells('color') ? entries.length : 0,
    authors: tells('author') ? count(({ author }) => author.name !== '') : 0,
    notes: notes.length,
    footnotes: pieces('footnote'),
    noteLinks: pieces('clause') + pieces('reference'),
    fullText: fullText.length,
    pictures: pictureCounts.shown,
    webpPictures: pictureCounts.webp,
    unreadPictures: pictureCounts.unread,
    marksInText: fullText.reduce((sum, { marks }) => sum + marks.length, 0),
    measures: measures.length,
    codebook: codebook.length,
    regions: regionCount,
    transcriptions: fullText.filter(({ transcription }) => transcription.length > 0).length,
  };
  const lost = contents.filter((content) => amounts[content] > 0 && !holds.includes(content));
  // Where the words themselves are left behind, so is all that hangs on them: one line says it.
  const hangs: readonly Content[] = [
    'comments',
    'threads',
    'tags',
    'colors',
    'authors',
    'marksInText',
    'regions',
  ];
  const inText: readonly Content[] = ['pictures', 'webpPictures', 'unreadPictures', 'marksInText'];
  return lost
    .filter((content) => !(lost.includes('words') && hangs.includes(content)))
    .filter((content) => !(content === 'threads' && lost.includes('comments')))
    .filter((content) => !((content === 'footnotes' || content === 'noteLinks') && lost.includes('notes')))
    .filter((content) => !(inText.includes(content) && lost.includes('fullText')))
    .filter((content) => !(content === 'webpPictures' && lost.includes('pictures')))
    .map((content) => ({ content, count: amounts[content] }));
}
