import type { Annotation } from '../annotation/annotation';
import { quoteAgrees } from '../annotation/quote';
import { addressOf } from '../document/address';
import type { Block } from '../document/block';
import { versionLine } from '../document/reading-version';
import type { DocumentSummary } from '../document/document';
import { readingOf, toReading, type Reading } from '../document/reading';
import { linesBetween } from '../document/reading-table';
import { tableWordsOf, type TableWords } from '../document/table-words';
import type { TextRange } from '../document/range';
import type { Repair } from '../document/repair';
import type { BlockId } from '../ids';
import { basicBlocks } from '../note/basic-blocks';
import type { BasicBlock, Note } from '../note/note';
import type { Language } from '../settings/settings';
import type { Tag } from '../tag/tag';
import { tagPathOf, tagTreeOf } from '../tag/tag-tree';
import { dayOf } from './day';

/** All that a report of a document draws on. */
export interface ExportInput {
  readonly document: DocumentSummary;
  /** The reading's version, which the addresses belong to. */
  readonly version: string;
  readonly blocks: readonly Block[];
  readonly repairs: readonly Repair[];
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly notes: readonly Note[];
}

/** The researcher's choices for an export. */
export interface ExportOptions {
  readonly section: BlockId | null;
  readonly order: 'text' | 'chapter' | 'tag';
  readonly include: { readonly annotations: boolean; readonly notes: boolean; readonly fullText: boolean };
  readonly address: 'long' | 'short';
  readonly language: Language;
}

/** Words of the source with their place; `agrees` is checked at the time of export. */
export interface ReportQuote {
  readonly paragraphs: readonly string[];
  readonly address: string;
  readonly agrees: boolean;
}
export interface ReportEntry extends ReportQuote {
  readonly color: Annotation['color'];
  readonly tags: readonly string[];
  readonly comments: Annotation['comments'];
}
export interface ReportGroup {
  readonly heading: string | null;
  readonly entries: readonly ReportEntry[];
}
export type ReportNoteBlock =
  Exclude<BasicBlock, { type: 'quote' }> | (ReportQuote & { readonly type: 'quote' });
export interface ReportNote {
  readonly title: string;
  readonly blocks: readonly ReportNoteBlock[];
}
export interface ReportParagraph {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly text: string;
  readonly picture: number;
  /** The cells of a table; null for any other block. */
  readonly table: TableWords | null;
}
/** What every format writes: the same content, in no format yet. */
export interface Report {
  readonly document: DocumentSummary;
  readonly version: string;
  readonly groups: readonly ReportGroup[];
  readonly notes: readonly ReportNote[];
  readonly fullText: readonly ReportParagraph[];
  readonly options: ExportOptions;
  readonly exportedAt: number;
  readonly quoteCount: number;
  readonly differing: number;
}

/** Whether a range starts in the section of a heading. */
function isWithin(reading: Reading, section: BlockId | null, range: TextRange): boolean {
  if (section === null) return true;
  const block = reading.blocks[toReading(reading, range.start)?.index ?? -1];
  return block !== undefined && (block.id === section || block.path.includes(section));
}

/** A tag with those above it: 对外开放 / 负面清单. */
const printPath = (path: readonly Tag[]): string => path.map((tag) => tag.name).join(' / ');

function groupsOf(input: ExportInput, reading: Reading, options: ExportOptions): readonly ReportGroup[] {
  const tree = tagTreeOf(input.tags);
  const quote = quoter(input, reading, options);
  const marks = input.annotations.filter((mark) => isWithin(reading, options.section, mark.range));
  const entryOf = (mark: Annotation): ReportEntry => ({
    ...quote(mark.range, mark.quote.exact),
    color: mark.color,
    tags: mark.tagIds.map((id) => printPath(tagPathOf(tree, id))).filter(Boolean),
    comments: mark.comments,
  });
  if (options.order === 'text') return marks.length ? [{ heading: null, entries: marks.map(entryOf) }] : [];
  const groups = new Map<string, ReportEntry[]>();
  const put = (heading: string, entry: ReportEntry) => {
    const group = groups.get(heading);
    if (group) group.push(entry);
    else groups.set(heading, [entry]);
  };
  const headingOf = new Map(reading.blocks.map((block) => [block.id, block.text]));
  for (const mark of marks) {
    const entry = entryOf(mark);
    if (options.order === 'tag') for (const tag of entry.tags.length ? entry.tags : ['']) put(tag, entry);
    else {
      const block = reading.blocks[toReading(reading, mark.range.start)?.index ?? -1];
      const chapter = block?.path[0] ?? (block?.kind === 'heading' ? block.id : undefined);
      put(chapter ? (headingOf.get(chapter) ?? '') : '', entry);
    }
  }
  const list = [...groups].map(([heading, entries]) => ({ heading, entries }));
  // Tags in their own order; what has none comes last.
  return options.order === 'tag'
    ? list.toSorted(
        (a, b) =>
          Number(a.heading === '') - Number(b.heading === '') || a.heading.localeCompare(b.heading, 'zh'),
      )
    : list;
}

/** Makes quotes of one document: the words as marked, the address, and whether the source still says them. */
const quoter =
  ({ blocks }: ExportInput, reading: Reading, options: ExportOptions) =>
  (range: TextRange, exact: string): ReportQuote => {
    const agrees = quoteAgrees(blocks, range, exact);
    return {
      paragraphs: agrees ? readingWords(reading, range, exact) : exact.split('\n'),
      address: addressOf(reading, range, options.address),
      agrees,
    };
  };

/** The words as the repaired reading has them, a piece a paragraph. */
function readingWords(reading: Reading, range: TextRange, exact: string): readonly string[] {
  const start = toReading(reading, range.start);
  const end = toReading(reading, range.end, 'end');
  if (!start || !end) return exact.split('\n');
  const words: string[] = [];
  for (let index = start.index; index <= end.index; index += 1) {
    const block = reading.blocks[index];
    if (!block) continue;
    const from = index === start.index ? start.offset : 0;
    words.push(...linesBetween(block, from, index === end.index ? end.offset : block.text.length));
  }
  return words;
}

/** Gathers what the options ask for. Every quote is compared with the source. */
export function reportOf(input: ExportInput, options: ExportOptions, now: number): Report {
  const reading = readingOf(input.blocks, input.repairs);
  const groups = options.include.annotations ? groupsOf(input, reading, options) : [];
  const quote = quoter(input, reading, options);
  const notes = options.include.notes
    ? input.notes.map(({ title, body }): ReportNote => ({
        title,
        blocks: basicBlocks(body).map((block): ReportNoteBlock => {
          if (block.type !== 'quote') return block;
          if (block.documentId === input.document.id)
            return { type: 'quote', ...quote(block.range, block.exact) };
          return { type: 'quote', paragraphs: block.exact.split('\n'), address: '', agrees: true };
        }),
      }))
    : [];
  const fullText = options.include.fullText
    ? reading.blocks
        .filter(({ start }) => isWithin(reading, options.section, { start, end: start }))
        .map((block) => {
          const { kind, level, text, picture } = block;
          return { kind, level, text, picture, table: tableWordsOf(block) };
        })
    : [];
  const seen = new Set<ReportEntry>(groups.flatMap((group) => group.entries));
  const quotes = [...seen, ...notes.flatMap((note) => note.blocks.filter((block) => block.type === 'quote'))];
  return {
    document: input.document,
    version: input.version,
    groups,
    notes,
    fullText,
    options,
    exportedAt: now,
    quoteCount: quotes.length,
    differing: quotes.filter((one) => !one.agrees).length,
  };
}

/** The report's data sheet: label and value, what is empty left out. */
export function metaOf(
  report: Report,
  texts: { readonly [key: string]: string },
): readonly (readonly [string, string])[] {
  const { document } = report;
  const rows: readonly (readonly [string, string])[] = [
    [texts['issuer'] ?? '', document.issuer],
    [texts['number'] ?? '', document.number],
    [texts['date'] ?? '', document.date],
    [texts['publisher'] ?? '', document.provenance.publisher],
    [texts['source'] ?? '', document.provenance.address],
    [texts['version'] ?? '', versionLine(report.version, document.contentSha256)],
    [texts['exported'] ?? '', dayOf(report.exportedAt)],
  ];
  return rows.filter(([, value]) => value !== '');
}
