import { fileNameFor } from '../file-name';
import { escapeLine } from '../formats/escape-markdown';
import type { ReportGroup } from '../report-model';
import { headingOf } from '../wording';
import { linksInFile, linksInFolder } from './note-links';
import { noteMarkdown } from './note-blocks';
import { codebookTable, measuresTable } from '../report-tables';
import { reportTable, textLines } from './parts';
import { reportTitle, type MarkdownWriter } from './writer';

/** A stretch of a file that is ours; what stands between such stretches is the user's. */
export interface Region {
  /** Latin letters, digits and `:@._-` only; the same piece has the same id in every export. */
  readonly id: string;
  readonly text: string;
}
export interface MarkdownFile {
  /** Says which file this is, whatever it is called. */
  readonly id: string;
  readonly name: string;
  /** Front matter and title. */
  readonly head: string;
  readonly regions: readonly Region[];
}

/** Region ids, each once: a mark of two tags stands in a file twice. */
function regionList(): { readonly add: (id: string, text: string) => void; readonly list: Region[] } {
  const list: Region[] = [];
  const counts = new Map<string, number>();
  return {
    list,
    add(id, text) {
      if (text.trim() === '') return;
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      list.push({ id: count > 1 ? `${id}@${count}` : id, text });
    },
  };
}

function addGroups(
  writer: MarkdownWriter,
  groups: readonly ReportGroup[],
  add: (id: string, text: string) => void,
): void {
  for (const [index, group] of groups.entries()) {
    const heading = headingOf(group, writer.report, writer.texts);
    if (heading) add(`group:${index + 1}`, `### ${escapeLine(heading)}`);
    for (const entry of group.entries) add(`mark:${entry.id}`, writer.mark(entry));
  }
}

/** The whole report as regions of one file. */
export function wholeRegions(writer: MarkdownWriter): readonly Region[] {
  const { report, texts } = writer;
  const { include } = report.options;
  const { add, list } = regionList();
  if (include.measures) add('measures-title', `## ${texts.report.measures}`);
  if (report.measures.length) add('measures', reportTable(measuresTable(report.measures, texts)));
  if (include.annotations && report.options.scope.kind !== 'notes') {
    add('marks-title', `## ${texts.report.annotations}`);
    if (report.groups.length === 0) add('marks-none', texts.report.none);
    addGroups(writer, report.groups, add);
  }
  if (report.notes.length) add('notes-title', `## ${texts.report.notes}`);
  const links = linksInFile(writer);
  for (const [index, note] of report.notes.entries()) {
    const title = escapeLine(note.title) || texts.report.untitled;
    add(`note:${note.id}`, `### ${title}${links.anchor(note)}`);
    const place = { base: 3, linkTo: links.linkTo, prefix: `n${index + 1}-` };
    add(`note-text:${note.id}`, noteMarkdown(note, writer, place));
  }
  if (report.fullText.length)
    add('text', `## ${texts.report.fullText}\n\n${textLines(report.fullText, writer, 2)}`);
  if (report.codebook.length)
    add('codebook', `## ${texts.report.codebook}\n\n${reportTable(codebookTable(report.codebook, texts))}`);
  return list;
}

/** Chapters in text order, with their marks and, where it was asked for, their text. */
function chapterFiles(
  writer: MarkdownWriter,
  nameFor: (id: string, title: string) => string,
): MarkdownFile[] {
  const { report, texts } = writer;
  const marks = Map.groupBy(report.entries, ({ chapter }) => chapter);
  const paragraphs = Map.groupBy(report.fullText, ({ chapter }) => chapter);
  return [...new Set([...paragraphs.keys(), ...marks.keys()])].map((chapter) => {
    const { add, list } = regionList();
    const title = chapter || texts.report.front;
    const own = (paragraphs.get(chapter) ?? []).filter(
      ({ kind, text }) => kind !== 'heading' || text !== chapter,
    );
    if (own.length) add('text', textLines(own, writer, 1));
    if (marks.has(chapter)) add('marks-title', `## ${texts.report.annotations}`);
    for (const entry of marks.get(chapter) ?? []) add(`mark:${entry.id}`, writer.mark(entry));
    const id = `chapter:${chapter}`;
    return { id, name: nameFor(id, title), head: writer.head(title), regions: list };
  });
}

/** Names that the files of a folder have already, by our ids: the user may have renamed them. */
export type NamesById = ReadonlyMap<string, string>;

/** File names of one folder, each once whatever the file system makes of case. */
function naming(extension: string, fallback: string, names: NamesById) {
  const taken = new Set([...names.values()].map((name) => name.toLowerCase()));
  return (id: string, title: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    for (let count = 1; ; count += 1) {
      const name = fileNameFor(count > 1 ? `${title} ${count}` : title, extension, fallback);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/**
 * The report as a folder: the marks in one file or a file a chapter, a file a note, tables in the
 * first. What notes quote and name is linked to; files that are there already are called what they are
 * called, so that links find those that the user renamed.
 */
export function folderFiles(writer: MarkdownWriter, names: NamesById): readonly MarkdownFile[] {
  const { report, texts } = writer;
  const nameFor = naming('md', texts.report.untitled, names);
  const title = reportTitle(writer);
  const { add, list } = regionList();
  const main = { id: 'report', name: nameFor('report', title), head: writer.head(title), regions: list };
  const byChapter = report.options.division === 'chapter';
  const chapters = byChapter ? chapterFiles(writer, nameFor) : [];
  if (report.measures.length)
    add('measures', `## ${texts.report.measures}\n\n${reportTable(measuresTable(report.measures, texts))}`);
  if (!byChapter) {
    if (report.entries.length) add('marks-title', `## ${texts.report.annotations}`);
    addGroups(writer, report.groups, add);
    if (report.fullText.length)
      add('text', `## ${texts.report.fullText}\n\n${textLines(report.fullText, writer, 2)}`);
  }
  if (report.codebook.length)
    add('codebook', `## ${texts.report.codebook}\n\n${reportTable(codebookTable(report.codebook, texts))}`);
  const noteFiles = new Map(
    report.notes.map((note) => {
      const name = note.title || texts.report.untitled;
      return [note, { name, file: nameFor(`note:${note.id}`, name) }];
    }),
  );
  const linkTo = linksInFolder(writer, {
    ofChapter: (chapter) => (chapters.find(({ id }) => id === `chapter:${chapter}`) ?? main).name,
    ofNote: (note) => noteFiles.get(note)?.file ?? main.name,
  });
  const notes = [...noteFiles].map(([note, { name, file }]): MarkdownFile => {
    const text = noteMarkdown(note, writer, { base: 1, linkTo, prefix: '' });
    return {
      id: `note:${note.id}`,
      name: file,
      head: writer.head(name),
      regions: text.trim() ? [{ id: 'note', text }] : [],
    };
  });
  return [main, ...chapters, ...notes];
}
