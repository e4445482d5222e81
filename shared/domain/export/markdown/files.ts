import { fileNameFor } from '../file-name';
import { escapeLine } from '../formats/escape-markdown';
import type { ReportEntry, ReportGroup, ReportNote, ReportQuote } from '../report-model';
import { headingOf } from '../wording';
import { noteLines, type LinkTo } from './note-blocks';
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

function noteText(note: ReportNote, writer: MarkdownWriter, base: number, linkTo: LinkTo): string {
  return note.blocks.map((block) => noteLines(block, writer, base, linkTo).join('\n')).join('\n\n');
}

const nowhere: LinkTo = () => null;

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
  for (const note of report.notes) {
    add(`note:${note.id}`, `### ${escapeLine(note.title) || texts.report.untitled}`);
    add(`note-text:${note.id}`, noteText(note, writer, 3, nowhere));
  }
  if (report.fullText.length)
    add('text', `## ${texts.report.fullText}\n\n${textLines(report.fullText, writer, 2)}`);
  if (report.codebook.length)
    add('codebook', `## ${texts.report.codebook}\n\n${reportTable(codebookTable(report.codebook, texts))}`);
  return list;
}

/** Chapters in text order, with their marks and, where it was asked for, their text. */
function chapterFiles(writer: MarkdownWriter, nameFor: (title: string) => string): MarkdownFile[] {
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
    return { id: `chapter:${chapter}`, name: nameFor(title), head: writer.head(title), regions: list };
  });
}

/** File names of one folder, each once whatever the file system makes of case. */
function naming(extension: string, fallback: string) {
  const taken = new Set<string>();
  return (title: string): string => {
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
 * first. Quotes in notes lead to the mark at the same place.
 */
export function folderFiles(writer: MarkdownWriter): readonly MarkdownFile[] {
  const { report, texts } = writer;
  const nameFor = naming('md', texts.report.untitled);
  const title = reportTitle(writer);
  const { add, list } = regionList();
  const main = { id: 'report', name: nameFor(title), head: writer.head(title), regions: list };
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
  const fileOf = new Map<ReportEntry, string>();
  for (const entry of report.entries)
    fileOf.set(entry, (chapters.find(({ id }) => id === `chapter:${entry.chapter}`) ?? main).name);
  const markAt = new Map(report.entries.map((entry) => [entry.shortAddress, entry]));
  const linkTo = (quote: ReportQuote): string | null => {
    const target = markAt.get(quote.shortAddress);
    if (!target || quote.shortAddress === '') return null;
    const file = (fileOf.get(target) ?? main.name).replace(/\.md$/, '');
    return /[[\]|#^]/.test(file)
      ? null
      : `[[${file}#^${writer.blockOf(target)}|${escapeLine(quote.address)}]]`;
  };
  const notes = report.notes.map((note): MarkdownFile => {
    const name = note.title || texts.report.untitled;
    const text = noteText(note, writer, 1, linkTo);
    return {
      id: `note:${note.id}`,
      name: nameFor(name),
      head: writer.head(name),
      regions: text.trim() ? [{ id: 'note', text }] : [],
    };
  });
  return [main, ...chapters, ...notes];
}
